"""An explanation of two ideas, which the fixture `simple_reader` can read."""

EXPLAIN = """\
  - explain:
      id: e
      ask: Why?
      expect:
        - id: one
          idea: Idea one.
          said_by: {ja: [one], en: [one]}
          hint: hint one
          prompt: "One is ＿＿."
        - id: two
          idea: Idea two.
          said_by: {ja: [two], en: [two]}
          hint: hint two
      wrong:
        - misconception: silence
          said_by: {ja: [silence], en: [silence]}
          say: Silence is none.
      model: The model.
"""
TEACH = EXPLAIN.replace("explain:", "teach:", 1).replace(
    "      model:", "      mistake: Wrong!\n      model:"
)
