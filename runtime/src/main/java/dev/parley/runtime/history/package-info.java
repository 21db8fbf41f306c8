/**
 * What the devices of a home did lately: their last changes of state, bounded and remembered.
 */
package dev.parley.runtime.history;
