package dev.parley.runtime.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tinylog.Logger;

/**
 * All that is remembered, read from a SQLite file once and kept in step with it. Where the file cannot be written (disk
 * full, card gone read-only) Parley goes on without, says so once, and tries again with each change; once one gets
 * through, all that is remembered is written. Thread-safe.
 */
public final class Memory implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String LOSS = "Timers, delayed commands and lists will be forgotten at a restart: ";

    private final Map<String, Map<String, String>> shelves;
    private Optional<Database> database;
    private Optional<String> trouble;

    private Memory(Map<String, Map<String, String>> shelves, Optional<Database> database, Optional<String> trouble) {
        this.shelves = new LinkedHashMap<>(shelves);
        this.database = database;
        this.trouble = trouble;
    }

    /**
     * Opens the memory in a file, made with its folder where there is none. A damaged file is moved aside. One that
     * cannot be used is left alone, and what is remembered lasts as long as the process.
     */
    public static Memory open(Path file) {
        try {
            Path absolute = file.toAbsolutePath();
            Files.createDirectories(absolute.getParent());
            return fromUndamaged(absolute);
        } catch (IOException e) {
            return unsaved(file, e.toString());
        } catch (SQLException e) {
            return unsaved(file, e.getMessage());
        }
    }

    /** A memory that ends with the process; needs no SQLite. */
    public static Memory inMemory() {
        return new Memory(Map.of(), Optional.empty(), Optional.empty());
    }

    private static Memory unsaved(Path file, String reason) {
        String trouble = LOSS + file + " cannot be used (" + reason
                + "); see to it that Parley can, and start it again";
        Logger.warn(trouble);
        return new Memory(Map.of(), Optional.empty(), Optional.of(trouble));
    }

    private static Memory fromUndamaged(Path file) throws SQLException, IOException {
        try {
            return from(file);
        } catch (SQLException e) {
            if (!Database.damaged(e)) {
                throw e;
            }
            Path aside = moveAside(file);
            Logger.warn("Timers, delayed commands and lists begin anew: {} was damaged ({}). It is kept as {};"
                    + " to see what is left of it: sqlite3 {} .recover", file, e.getMessage(), aside, aside);
            return from(file);
        }
    }

    private static Memory from(Path file) throws SQLException {
        Database database = Database.open(file);
        try {
            return new Memory(database.read(), Optional.of(database), Optional.empty());
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    /** The log goes with it, under the name SQLite looks for. */
    private static Path moveAside(Path file) throws IOException {
        String name = file.getFileName() + ".damaged-" + STAMP.format(Instant.now().truncatedTo(ChronoUnit.MILLIS));
        for (String part : new String[] {"-wal", "-shm", ""}) {
            Path from = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(from)) {
                Files.move(from, file.resolveSibling(name + part));
            }
        }
        return file.resolveSibling(name);
    }

    /** The shelf of that name, new or as it was left. */
    public <T> Shelf<T> shelf(String name, Codec<T> codec) {
        return new Shelf<>(this, name, codec);
    }

    /** Why changes are not outliving the process, for a person to read; empty while all is well. */
    public synchronized Optional<String> trouble() {
        return trouble;
    }

    synchronized Map<String, String> read(String shelf) {
        return new LinkedHashMap<>(shelves.getOrDefault(shelf, Map.of()));
    }

    /** Puts and, where empty, removes values of a shelf; those put go to its end. */
    synchronized void write(String shelf, Map<String, Optional<String>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<String, String> values = shelves.computeIfAbsent(shelf, name -> new LinkedHashMap<>());
        changes.forEach((key, value) -> {
            values.remove(key);
            value.ifPresent(json -> values.put(key, json));
        });
        database.ifPresent(open -> save(open, shelf, changes));
    }

    private void save(Database open, String shelf, Map<String, Optional<String>> changes) {
        try {
            if (trouble.isEmpty()) {
                open.write(shelf, changes);
            } else {
                open.rewrite(shelves);
                trouble = Optional.empty();
                Logger.info("{} can be written again; nothing is lost", open.file());
            }
        } catch (SQLException e) {
            if (trouble.isEmpty()) {
                trouble = Optional.of(LOSS + open.file() + " cannot be written (" + e.getMessage()
                        + "); tried again with each change");
                Logger.warn(trouble.get());
            }
        }
    }

    /** Lets the file go; what is changed later lasts as long as the process. */
    @Override
    public synchronized void close() {
        database.ifPresent(Database::close);
        database = Optional.empty();
    }
}
