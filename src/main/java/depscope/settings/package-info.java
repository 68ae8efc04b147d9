/**
 * What a user keeps for all trees, in a folder of their own ({@code $XDG_CONFIG_HOME/depscope}, or
 * {@code ~/.config/depscope}; XDG Base Directory Specification), never in a tree that is looked at.
 * {@code ignore} the user writes, or the window a line at a time; {@code recent}, {@code window} and {@code sessions/}
 * are the window's own, see {@link depscope.settings.ValueFiles}.
 */
package depscope.settings;
