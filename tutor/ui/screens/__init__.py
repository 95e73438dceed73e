"""The screens: each turns keys into actions, and effects into widgets."""
