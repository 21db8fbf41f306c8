package dev.parley.audio.vosk;

import com.sun.jna.Library;
import com.sun.jna.Pointer;

/**
 * The C functions of libvosk 0.3.45 that Parley calls (vosk_api.h). The Java classes that come with Vosk are not used:
 * they turn the error code of {@code accept_waveform} into "end of utterance", and free twice when closed twice.
 */
interface VoskApi extends Library {

    void vosk_set_log_level(int level);

    /** Null when the model cannot be loaded. */
    Pointer vosk_model_new(String directory);

    void vosk_model_free(Pointer model);

    /** The number of a word, or -1 where the model does not have it. */
    int vosk_model_find_word(Pointer model, String word);

    /** Null when the decoding graph cannot be made. */
    Pointer vosk_recognizer_new(Pointer model, float sampleRate);

    void vosk_recognizer_set_words(Pointer recognizer, int on);

    /** 1 at an end of utterance, 0 before it, -1 on an error. */
    int vosk_recognizer_accept_waveform_s(Pointer recognizer, short[] samples, int length);

    String vosk_recognizer_partial_result(Pointer recognizer);

    String vosk_recognizer_final_result(Pointer recognizer);

    void vosk_recognizer_reset(Pointer recognizer);

    void vosk_recognizer_free(Pointer recognizer);
}
