/**
 * What is to happen later: {@link dev.parley.runtime.timer.Timers timers, alarms and reminders} that ring, and {@link
 * dev.parley.runtime.timer.Delays commands} that are carried out. Both are remembered over restarts and power cuts, and
 * wait on the one thread of a {@link dev.parley.runtime.timer.Timekeeper}.
 *
 * <p>What was set by a length ("in ten minutes") counts elapsed time, so that setting the clock does not shorten it;
 * what was set by an instant ("at half past seven") follows the clock. Over a reboot only the clock can tell how long
 * the power was off; what waited through one follows the clock from then on.
 */
package dev.parley.runtime.timer;
