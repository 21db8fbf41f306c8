package dev.parley.audio.vosk;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.tinylog.Logger;

/**
 * Leads Kaldi's log into ours, through {@code kaldi::SetLogHandler}, which libvosk exports. Errors are kept for the
 * thread that caused them, since libvosk's functions return no reason. Thread-safe.
 */
final class KaldiLog {

    /** kaldi::SetLogHandler(void (*)(const kaldi::LogMessageEnvelope &, const char *)), mangled. */
    private static final String SET_LOG_HANDLER = "_ZN5kaldi13SetLogHandlerEPFvRKNS_18LogMessageEnvelopeEPKcE";

    /** LogMessageEnvelope::Severity. */
    private static final int WARNING = -1;
    private static final int INFO = 0;

    /** What Kaldi warns of at the end of ordinary utterances: nobody needs to act on it. */
    private static final List<String> HARMLESS = List.of("Broken silence arc", "Invalid word at end of lattice");

    private static final ThreadLocal<String> LAST_ERROR = new ThreadLocal<>();

    /** Native code keeps a pointer to it: it must never be collected. */
    private static final Handler HANDLER = KaldiLog::write;

    /** Public, since JNA calls it by reflection. */
    public interface Handler extends Callback {
        void log(Pointer envelope, String message);
    }

    private KaldiLog() {
    }

    /** Installs the handler. libvosk puts its own in place, which writes to stderr, whenever it loads a model. */
    static void attach(VoskApi api) {
        NativeLibrary library = ((Library.Handler) Proxy.getInvocationHandler(api)).getNativeLibrary();
        try {
            library.getFunction(SET_LOG_HANDLER).invokeVoid(new Object[] {HANDLER});
        } catch (UnsatisfiedLinkError e) {
            Logger.debug("{} exports no log handler; its messages go to stderr", library.getFile());
        }
    }

    /** The last error Kaldi reported on this thread, which is then forgotten. */
    static Optional<String> takeError() {
        Optional<String> error = Optional.ofNullable(LAST_ERROR.get());
        LAST_ERROR.remove();
        return error;
    }

    private static void write(Pointer envelope, String message) {
        int severity = envelope.getInt(0);
        String line = message.strip();
        if (severity < WARNING) {
            // Whoever called libvosk turns this into an exception; log or throw, not both.
            LAST_ERROR.set(line);
            Logger.debug("Kaldi: {}", line);
        } else if (severity >= INFO || HARMLESS.stream().anyMatch(line::startsWith)) {
            Logger.debug("Kaldi: {}", line);
        } else {
            Logger.warn("Kaldi: {}", line);
        }
    }
}
