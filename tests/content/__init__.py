"""Tests of the shipped lessons."""
