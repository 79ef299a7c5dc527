package wording

// englishReport is what written reports say around the sentences of an answer.
var englishReport = map[string]string{}
