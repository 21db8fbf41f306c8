package dev.parley.runtime.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * A configuration and the home it names, checked against each other.
 *
 * @param config what {@code parley.yaml} says
 * @param home   what its home file says
 */
public record Setup(ParleyConfig config, HomeFile home) {
    public Setup {
        Objects.requireNonNull(config);
        Objects.requireNonNull(home);
    }

    /**
     * Reads a configuration and its home.
     *
     * @param file        the configuration
     * @param environment as in {@link ParleyConfig#read}
     * @throws ConfigException with everything that is wrong with one or the other
     */
    public static Setup read(Path file, Map<String, String> environment) {
        Problems problems = new Problems();
        LocatedYaml yaml = LocatedYaml.read(file);
        ParleyConfig config = new ParleyConfigReader(yaml, environment, problems).read();
        HomeFile home;
        try {
            home = new HomeReader().read(config.home());
        } catch (ConfigException e) {
            e.problems().forEach(problems::add);
            problems.settle();
            throw e;
        }
        config.board().area().filter(area -> home.home().area(area).isEmpty()).ifPresent(area ->
                problems.add(yaml.problem("/area", "the home " + config.home() + " has no area with the id "
                        + Section.quoted(area)
                        + Nearest.hint(area, home.home().areas().stream().map(known -> known.id()).toList()))));
        problems.settle();
        return new Setup(config, home);
    }
}
