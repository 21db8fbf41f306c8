/**
 * Who a board is, and what its fleet wants of it.
 *
 * <p>So far a board only knows itself: its {@link dev.parley.provisioning.Identity}, made once and kept in a file of
 * its own by {@link dev.parley.provisioning.IdentityFile}.
 */
package dev.parley.provisioning;
