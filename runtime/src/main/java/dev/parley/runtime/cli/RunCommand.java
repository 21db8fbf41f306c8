package dev.parley.runtime.cli;

import dev.parley.provisioning.Identity;
import dev.parley.provisioning.IdentityFile;
import dev.parley.runtime.Logging;
import dev.parley.runtime.board.BoardService;
import dev.parley.runtime.board.BoardWiring;
import dev.parley.runtime.config.Setup;
import dev.parley.runtime.health.SystemdNotifier;
import dev.parley.runtime.health.Watchdog;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tinylog.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parley run}: the service, until it is told to stop. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Run the service of this board.")
public final class RunCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--config", required = true, paramLabel = "parley.yaml", description = "The configuration file.")
    private Path config;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** The command, not yet parsed. */
    public RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Setup setup = Setup.read(config, surroundings.environment());
        Logging.level(setup.config().service().logLevel().word());
        setup.home().warnings().forEach(warning -> Logger.warn("{}", warning));
        Identity identity = IdentityFile.loadOrCreate(setup.config().service().state().resolve("identity.json"),
                setup.config().board().name());
        SystemdNotifier systemd = SystemdNotifier.of(surroundings.environment(), ProcessHandle.current().pid());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "parley-stop"));
        try (BoardService service = BoardWiring.service(setup);
                Watchdog watchdog = new Watchdog(systemd, service::trouble)) {
            service.start();
            watchdog.start();
            systemd.ready();
            Logger.info("Board {} ({}) serves {}: {}", setup.config().board().name(), identity.id(),
                    setup.home().home().name(), service.status());
            tellUntilStopped(service, systemd);
            systemd.stopping();
        } finally {
            Logger.info("Stopped");
            stopped.countDown();
        }
        return 0;
    }

    /** Tells systemd what works and what is missing, whenever that changes. */
    private void tellUntilStopped(BoardService service, SystemdNotifier systemd) throws InterruptedException {
        String told = "";
        do {
            String status = service.status();
            if (!status.equals(told)) {
                systemd.status(status);
                told = status;
            }
        } while (!stop.await(1, TimeUnit.SECONDS));
    }

    /** The JVM goes on ending once this returns, so it waits until everything is closed. */
    private void stop() {
        stop.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
