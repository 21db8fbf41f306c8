/**
 * {@code parley doctor}: is everything there that Parley needs, and how to mend what is not.
 */
package dev.parley.runtime.doctor;
