/**
 * What Parley remembers over restarts and power cuts.
 *
 * <p>A {@link dev.parley.runtime.memory.Memory} has {@link dev.parley.runtime.memory.Shelf shelves} of small values,
 * written through to a SQLite file. A file that is damaged or cannot be used costs memory, never a turn.
 */
package dev.parley.runtime.memory;
