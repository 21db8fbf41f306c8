package dev.parley.audio.vosk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was written to stderr while a model was loaded, sorted.
 *
 * @param notes    Kaldi's ordinary messages
 * @param warnings warnings of Kaldi and OpenFst
 * @param errors   their errors, the cause first
 * @param foreign  lines that are not theirs: other threads write to stderr too
 */
record LoadingLog(List<String> notes, List<String> warnings, List<String> errors, List<String> foreign) {

    /** {@code LOG (VoskAPI:ReadDataFiles():model.cc:213) Text} of Kaldi, {@code ERROR: Text} of OpenFst. */
    private static final Pattern MESSAGE =
            Pattern.compile("(LOG|VLOG.*|WARNING|ERROR|FATAL|ASSERTION_FAILED)(?::| \\(VoskAPI:.*?:\\d+\\)) (.*)");

    /** Kaldi's parser answers an unknown option in a file with all it knows, headed by a line of its owner. */
    private static final Pattern OPTION_LIST =
            Pattern.compile(" {2}--.*|Options:|Standard options:|Command line was: ?|\\s*");

    private static final int LONGEST = 300;

    /** Sorts a text. */
    static LoadingLog of(String text) {
        LoadingLog log = new LoadingLog(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean headsOptions = i + 1 < lines.size() && lines.get(i + 1).equals("Options:");
            if (!headsOptions && !OPTION_LIST.matcher(lines.get(i)).matches()) {
                log.add(lines.get(i));
            }
        }
        return log;
    }

    private void add(String line) {
        Matcher matcher = MESSAGE.matcher(line);
        if (!matcher.matches()) {
            foreign.add(line);
            return;
        }
        String message = readable(matcher.group(2));
        switch (matcher.group(1)) {
            case "WARNING" -> warnings.add(message);
            case "ERROR", "FATAL", "ASSERTION_FAILED" -> errors.add(message);
            default -> notes.add(message);
        }
    }

    /** Messages quote what they stumbled over, which in a damaged file can be any bytes. */
    private static String readable(String message) {
        String plain = message.replaceAll("[^ -~]+", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
    }
}
