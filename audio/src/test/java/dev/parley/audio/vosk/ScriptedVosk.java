package dev.parley.audio.vosk;

import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Stands for libvosk: answers as told, and keeps a record of what was called. */
final class ScriptedVosk implements VoskApi {

    static final String SILENCE = "{\"text\": \"\"}";

    private final Deque<Integer> endpoints = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private String result = SILENCE;
    private long handles = 100;

    VoskModel model(double wordTimeFactor) {
        return new VoskModel(Path.of("model"), "scripted", wordTimeFactor, this, new Pointer(1));
    }

    /** What the next calls of accept_waveform return; 0 after these. */
    ScriptedVosk answering(Integer... codes) {
        endpoints.addAll(List.of(codes));
        return this;
    }

    ScriptedVosk resulting(String json) {
        result = json;
        return this;
    }

    /** The functions called, but for accept_waveform, without their prefix. */
    List<String> calls() {
        return calls;
    }

    @Override
    public void vosk_set_log_level(int level) {
        calls.add("set_log_level");
    }

    @Override
    public Pointer vosk_model_new(String directory) {
        return new Pointer(1);
    }

    @Override
    public void vosk_model_free(Pointer model) {
        calls.add("model_free");
    }

    @Override
    public int vosk_model_find_word(Pointer model, String word) {
        return word.equals("light") ? 7 : -1;
    }

    @Override
    public Pointer vosk_recognizer_new(Pointer model, float sampleRate) {
        calls.add("new");
        return new Pointer(handles++);
    }

    @Override
    public void vosk_recognizer_set_words(Pointer recognizer, int on) {
        calls.add("set_words");
    }

    @Override
    public int vosk_recognizer_accept_waveform_s(Pointer recognizer, short[] samples, int length) {
        return endpoints.isEmpty() ? 0 : endpoints.remove();
    }

    @Override
    public String vosk_recognizer_partial_result(Pointer recognizer) {
        return "{\"partial\": \"turn\"}";
    }

    @Override
    public String vosk_recognizer_final_result(Pointer recognizer) {
        calls.add("final_result");
        return result;
    }

    @Override
    public void vosk_recognizer_reset(Pointer recognizer) {
        calls.add("reset");
    }

    @Override
    public void vosk_recognizer_free(Pointer recognizer) {
        calls.add("free");
    }
}
