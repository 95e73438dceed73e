"""The widgets: one idea each. Facts go up as messages, calls go down."""
