/**
 * What a user keeps for all trees, in a folder of their own ({@code $XDG_CONFIG_HOME/depscope}, or
 * {@code ~/.config/depscope}; XDG Base Directory Specification), never in a tree that is looked at.
 */
package depscope.settings;
