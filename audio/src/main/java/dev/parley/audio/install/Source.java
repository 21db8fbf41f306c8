package dev.parley.audio.install;

import dev.parley.audio.AudioException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where an archive comes from. */
public sealed interface Source {

    /** The vendor's own address. */
    record Vendor() implements Source {
    }

    /**
     * Another server that has the archives under the vendor's file names.
     *
     * @param base the folder, http or https
     */
    record Mirror(URI base) implements Source {
        public Mirror {
            String scheme = String.valueOf(base.getScheme());
            if (!scheme.equals("http") && !scheme.equals("https") || base.getHost() == null) {
                throw new AudioException("A mirror's address begins with http:// or https:// and a host; \""
                        + withoutUser(base) + "\" does not");
            }
            if (base.getUserInfo() != null) {
                throw new AudioException("A mirror's address must not hold a user or password: " + withoutUser(base));
            }
        }

        /** Reads an address a person has typed. */
        public static Mirror of(String base) {
            try {
                return new Mirror(new URI(base));
            } catch (URISyntaxException e) {
                throw new AudioException("A mirror's address must be a URL: " + e.getReason(), e);
            }
        }

        private static String withoutUser(URI uri) {
            return uri.toString().replaceFirst("//[^/@]*@", "//");
        }
    }

    /**
     * A file on this machine, which stays where it is.
     *
     * @param path the archive
     */
    record LocalFile(Path path) implements Source {
    }
}
