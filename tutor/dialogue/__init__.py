"""The engine: a pure state machine that plays a lesson."""
