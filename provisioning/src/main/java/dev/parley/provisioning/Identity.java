package dev.parley.provisioning;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Who a board is, for as long as it lives.
 *
 * @param id        random, never reused
 * @param name      what people call it; not blank
 * @param createdAt when it first started
 */
public record Identity(UUID id, String name, Instant createdAt) {
    public Identity {
        Objects.requireNonNull(id);
        Objects.requireNonNull(createdAt);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A board needs a name");
        }
    }
}
