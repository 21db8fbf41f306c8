package dev.parley.runtime.train;

import dev.parley.intent.IntentException;
import dev.parley.runtime.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Python with what training takes, in a virtual environment of its own, which is made when it is first needed; one that
 * somebody else has made is used as it is. What its programs write is kept in a log. Confined to one thread.
 */
public final class Python {

    private static final String MADE_FROM = "made-from";
    private static final String NEEDED = "import numpy, onnx, onnxruntime, onnxscript, safetensors, torch";
    private static final String MENDING = "install it (Debian: sudo apt-get install python3-venv), or name a virtual"
            + " environment that has what training takes, with --python or PARLEY_PYTHON";

    private final Path folder;
    private final Path training;
    private final Path log;
    private final Consumer<String> progress;

    /**
     * An environment.
     *
     * @param folder   of the virtual environment
     * @param training the folder {@code intent-slm/training}, with requirements.txt
     * @param log      where what programs write goes
     * @param progress told of each line that a person may want to see
     */
    public Python(Path folder, Path training, Path log, Consumer<String> progress) {
        this.folder = folder.toAbsolutePath();
        this.training = training;
        this.log = log;
        this.progress = progress;
    }

    /**
     * Makes the environment, where it is not there or is out of date; takes minutes, and a network.
     *
     * @throws UsageException  where there is no Python 3
     * @throws IntentException where it cannot be made
     */
    public void prepare() throws IOException, InterruptedException {
        Path requirements = training.resolve("requirements.txt");
        Path made = folder.resolve(MADE_FROM);
        boolean own = !Files.exists(interpreter()) || Files.exists(made);
        if (own && Files.exists(made) && Files.mismatch(requirements, made) < 0) {
            return;
        }
        if (!own) {
            if (run(List.of(interpreter().toString(), "-c", NEEDED), line -> { }) != 0) {
                throw new UsageException(folder + " lacks what training takes: " + interpreter() + " -m pip install -r "
                        + requirements);
            }
            return;
        }
        progress.accept("Fetching what training takes from PyPI into " + folder + " (once; minutes)");
        if (run(List.of("python3", "-m", "venv", folder.toString()), line -> { }) != 0) {
            throw new UsageException("python3 cannot make a virtual environment; " + MENDING + "; see " + log);
        }
        if (run(List.of(interpreter().toString(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                "-r", requirements.toString()), line -> { }) != 0) {
            throw new IntentException("PyPI does not give what training takes (" + requirements + "); see to a network"
                    + " connection, or name a virtual environment that has it, with --python or PARLEY_PYTHON; see "
                    + log);
        }
        Files.copy(requirements, made);
    }

    /**
     * Runs a module of the training's until it ends.
     *
     * @throws IntentException where it fails
     */
    public void module(String module, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(interpreter().toString(), "-m", module));
        command.addAll(arguments);
        if (run(command, line -> {
            if (line.startsWith("step ")) {
                progress.accept("  " + line);
            }
        }) != 0) {
            throw new IntentException("training broke off; the reason is at the end of " + log);
        }
    }

    private Path interpreter() {
        return folder.resolve("bin/python");
    }

    private int run(List<String> command, Consumer<String> told) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).directory(training.toFile()).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UsageException("training needs Python 3, and " + command.get(0) + " cannot be run; " + MENDING);
        }
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                var out = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(line + "\n");
                told.accept(line);
            }
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }
}
