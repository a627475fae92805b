skip-link = Naar de tekst
