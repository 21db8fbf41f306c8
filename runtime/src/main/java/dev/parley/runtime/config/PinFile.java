package dev.parley.runtime.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The file that holds the home's PIN: a row of digits on a line. Stateless. */
final class PinFile {

    private static final String KEY = "pin_file";
    private static final Pattern PIN = Pattern.compile("[0-9]{4,12}");
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private PinFile() {
    }

    /** The PIN of the file a home names, or empty where it names none or there is a problem, which is told. */
    static Optional<String> read(Section root, LocatedYaml yaml) {
        return root.text(KEY).flatMap(name -> {
            try {
                Path file = yaml.file().resolveSibling(name);
                String digits = Files.readString(file).strip();
                if (!PIN.matcher(digits).matches()) {
                    root.problem(KEY, file + " must hold 4 to 12 digits on one line, and nothing else");
                    return Optional.empty();
                }
                warnWhereOthersRead(root, file);
                return Optional.of(digits);
            } catch (IOException | InvalidPathException e) {
                root.problem(KEY, "cannot read the PIN from " + Section.quoted(name)
                        + "; create the file (it is relative to the home file), readable by Parley only");
                return Optional.empty();
            }
        });
    }

    private static void warnWhereOthersRead(Section root, Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
            root.warning(KEY, "anybody on this machine may read " + file + "; chmod o-rw it");
        }
    }
}
