"""How text is written, letter by letter: words that stand twice, marks without their other half."""
