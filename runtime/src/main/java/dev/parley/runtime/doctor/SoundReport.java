package dev.parley.runtime.doctor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.audio.capture.SoundFault;
import dev.parley.audio.capture.SoundMeasures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was found out about hearing and speaking.
 *
 * @param sound    what was recorded, where anything was
 * @param heard    the words in it, "" for none, where a home's speech model listened
 * @param findings all of it, in the order to be shown
 */
public record SoundReport(Optional<Sound> sound, Optional<String> heard, List<Finding> findings) {

    public SoundReport {
        findings = List.copyOf(findings);
    }

    /**
     * A recording.
     *
     * @param seconds  its length
     * @param measures what it is like
     * @param faults   what is to be mended
     */
    public record Sound(double seconds, SoundMeasures measures, List<SoundFault> faults) {
        public Sound {
            faults = List.copyOf(faults);
        }

        /** The figures, for people. */
        String figures() {
            return String.format(Locale.ROOT, "speech %.0f dB, noise %.0f dB, peak %.0f dB (0 is the loudest there can"
                    + " be), in %.1f s", measures.speechDecibels(), measures.noiseDecibels(),
                    measures.level().peakDecibels(), seconds);
        }
    }

    /** True where nothing is to be mended. */
    public boolean fine() {
        return findings.stream().allMatch(finding -> finding.state() == Finding.State.GOOD);
    }

    /** All of it, for programs; levels in decibels below full scale, shares from 0 to 1. */
    public ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("fine", fine());
        sound.ifPresent(recorded -> {
            put(node, "seconds", recorded.seconds());
            put(node.putObject("level_db"), recorded.measures());
            put(node, "offset", recorded.measures().offset());
            put(node, "clipped", recorded.measures().clippedShare());
            recorded.measures().hum().ifPresent(hum -> put(node.putObject("hum").put("hertz", hum.hertz()), "level_db",
                    hum.decibels()));
            recorded.faults().forEach(fault -> node.withArray("faults").add(fault.kind().word()));
        });
        heard.ifPresent(words -> node.put("heard", words));
        findings.forEach(finding -> node.withArray("findings").addObject().put("subject", finding.subject())
                .put("state", finding.state().name().toLowerCase(Locale.ROOT)).put("detail", finding.detail()));
        return node;
    }

    private static void put(ObjectNode level, SoundMeasures measures) {
        put(level, "peak", measures.level().peakDecibels());
        put(level, "rms", measures.level().rmsDecibels());
        put(level, "noise", measures.noiseDecibels());
        put(level, "speech", measures.speechDecibels());
    }

    private static void put(ObjectNode node, String key, double value) {
        node.put(key, Math.round(value * 1000) / 1000.0);
    }
}
