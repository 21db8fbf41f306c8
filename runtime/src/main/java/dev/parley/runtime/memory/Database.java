package dev.parley.runtime.memory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteJDBCLoader;
import org.tinylog.Logger;

/**
 * The SQLite file: one table of entries in the order they were put. It belongs to one process at a time. Every write is
 * a transaction that is on the disk when the method returns (write-ahead log, {@code synchronous=FULL}). Guarded by its
 * owner's lock.
 */
final class Database implements AutoCloseable {

    /** What makes each version of the schema from the one before; {@code user_version} counts those done. */
    private static final List<String> MIGRATIONS = List.of("""
            CREATE TABLE entry (
                place INTEGER PRIMARY KEY AUTOINCREMENT, -- the order they were put in
                shelf TEXT NOT NULL,
                key   TEXT NOT NULL,
                value TEXT NOT NULL,                     -- JSON
                UNIQUE (shelf, key))
            """);
    private static final String PUT = "INSERT OR REPLACE INTO entry (shelf, key, value) VALUES (?, ?, ?)";
    private static final String REMOVE = "DELETE FROM entry WHERE shelf = ? AND key = ?";

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Something to be done in one transaction. */
    private interface Work {
        void run() throws SQLException;
    }

    /** Opens a file, or makes it, and brings its schema up to date. */
    static Database open(Path file) throws SQLException {
        load();
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0); // who holds the file holds it for good
        Database database = new Database(file, config.createConnection("jdbc:sqlite:" + file));
        try {
            database.prepare();
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    /** Unpacks and loads SQLite itself, which is native code; done once in a process. */
    private static void load() throws SQLException {
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) { // declared as such by the driver
            throw new SQLException("SQLite cannot be loaded from "
                    + System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"))
                    + ", which must be writable and not mounted noexec", e);
        }
    }

    /** True where an error says that the file is not, or no longer, a SQLite database. */
    static boolean damaged(SQLException e) {
        int primary = e.getErrorCode() & 0xff;
        return primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    Path file() {
        return file;
    }

    /** Exclusive comes first: the log then needs no shared memory beside it. */
    private void prepare() throws SQLException {
        execute("PRAGMA locking_mode = EXCLUSIVE");
        execute("PRAGMA journal_mode = WAL");
        execute("PRAGMA synchronous = FULL");
        String check = text("PRAGMA quick_check(1)");
        if (!check.equals("ok")) {
            throw new SQLException(check, null, SQLiteErrorCode.SQLITE_CORRUPT.code);
        }
        int version = Integer.parseInt(text("PRAGMA user_version"));
        if (version > MIGRATIONS.size()) {
            throw new SQLException("a newer Parley wrote it: its version is " + version + ", known here is "
                    + MIGRATIONS.size());
        }
        atOnce(() -> {
            for (String migration : MIGRATIONS.subList(version, MIGRATIONS.size())) {
                execute(migration);
            }
            execute("PRAGMA user_version = " + MIGRATIONS.size());
        });
    }

    /** All entries, by shelf and key, in the order they were put. */
    Map<String, Map<String, String>> read() throws SQLException {
        Map<String, Map<String, String>> shelves = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT shelf, key, value FROM entry ORDER BY place")) {
            while (rows.next()) {
                shelves.computeIfAbsent(rows.getString(1), shelf -> new LinkedHashMap<>())
                        .put(rows.getString(2), rows.getString(3));
            }
        }
        return shelves;
    }

    /** Puts and, where empty, removes entries of a shelf. */
    void write(String shelf, Map<String, Optional<String>> changes) throws SQLException {
        atOnce(() -> {
            for (Map.Entry<String, Optional<String>> change : changes.entrySet()) {
                if (change.getValue().isPresent()) {
                    execute(PUT, shelf, change.getKey(), change.getValue().get());
                } else {
                    execute(REMOVE, shelf, change.getKey());
                }
            }
        });
    }

    /** Puts these in the place of all entries. */
    void rewrite(Map<String, Map<String, String>> shelves) throws SQLException {
        atOnce(() -> {
            execute("DELETE FROM entry");
            for (Map.Entry<String, Map<String, String>> shelf : shelves.entrySet()) {
                for (Map.Entry<String, String> entry : shelf.getValue().entrySet()) {
                    execute(PUT, shelf.getKey(), entry.getKey(), entry.getValue());
                }
            }
        });
    }

    private void atOnce(Work work) throws SQLException {
        execute("BEGIN IMMEDIATE");
        try {
            work.run();
            execute("COMMIT");
        } catch (SQLException e) {
            undo(e);
            throw e;
        }
    }

    /** After some failures SQLite has rolled back by itself, and says so. */
    private void undo(SQLException cause) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private void execute(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            Logger.warn("{} was not closed well: {}", file, e.getMessage());
        }
    }
}
