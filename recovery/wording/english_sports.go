package wording

// englishSports names the sports whose id makes no name.
var englishSports = map[string]string{
	"sport.swim-freestyle":             "front crawl",
	"sport.swim-backstroke":            "backstroke",
	"sport.swim-breaststroke":          "breaststroke",
	"sport.swim-butterfly":             "butterfly",
	"sport.mma-kickboxing":             "martial arts",
	"sport.crossfit-hiit":              "CrossFit or HIIT",
	"sport.ice-hockey-skating":         "ice hockey",
	"sport.stair-elliptical":           "stair climbing",
	"sport.field-running-sport":        "field sport",
	"sport.board-wind":                 "wind sport",
	"sport.core-session":               "core",
	"sport.bfr-legs":                   "cuff training (legs)",
	"sport.bfr-arms":                   "cuff training (arms)",
	"sport.stretching-mobility":        "mobility",
	"sport.ski-touring-mountaineering": "ski touring or mountaineering",
	"sport.wheelchair-handcycling":     "wheelchair or handcycling",
}
