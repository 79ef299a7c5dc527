package evidence

import (
	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// sportWork says of a source of the sport table what its citation says in prose.
type sportWork struct {
	authors string
	year    int
	kind    string
}

func sportSource(s sessions.SportSource) Source {
	w := sportWorks[s.Key]
	return Source{
		Key: s.Key, Shelf: ShelfSport, Authors: w.authors, Year: w.year, Title: s.Citation, Link: identifiers(s.Citation),
		Kind: w.kind, Read: sportRead(s.Status), ReadWords: s.Status.String(), SameAs: sameAs(s.Key),
	}
}

// sportRead never says more than the sport table, which does not tell an abstract from a whole text.
func sportRead(s muscles.Status) string {
	switch s {
	case muscles.Verified:
		return ReadAbstract
	case muscles.VerifiedSecond:
		return ReadSecondary
	case muscles.VerifiedPart:
		return ReadOpening
	default:
		return ReadRecalled
	}
}

// sportWorks is keyed by the source. First author, year, kind; a year that the citation leaves out is that of the key.
var sportWorks = map[string]sportWork{
	"liu2008":           {"Liu", 2008, KindStudy},
	"slope2020":         {"", 2020, KindStudy},
	"maeo2017":          {"Maeo", 2017, KindStudy},
	"simpson2011":       {"Simpson", 2011, KindStudy},
	"soldier2012":       {"", 2012, KindStudy},
	"dorn2012":          {"Dorn", 2012, KindStudy},
	"hamner2010":        {"Hamner", 2010, KindStudy},
	"bontemps2020":      {"Bontemps", 2020, KindStudy},
	"higashihara2020":   {"Higashihara", 2020, KindStudy},
	"ericson1985":       {"Ericson", 1985, KindStudy},
	"so2005":            {"So", 2005, KindStudy},
	"hug2013":           {"Hug", 2013, KindStudy},
	"cordova2022":       {"Cordova-Martinez", 2022, KindStudy},
	"hurst2012":         {"Hurst", 2012, KindStudy},
	"arpinar2013":       {"Arpinar-Avsar", 2013, KindStudy},
	"nuber1986":         {"Nuber", 1986, KindStudy},
	"kwok2023":          {"Kwok", 2023, KindSystematicReview},
	"mcleod":            {"McLeod", 0, KindTextbook},
	"recalled-pink1992": {"Pink", 1992, KindStudy},
	"breast200":         {"", 2013, KindStudy},
	"olstad":            {"Olstad", 0, KindStudy},
	"pink1993":          {"Pink", 1993, KindStudy},
	"bfly2023":          {"", 2023, KindStudy},
	"pollock2009":       {"Pollock", 2009, KindStudy},
	"nowicky2005":       {"Nowicky", 2005, KindStudy},
	"fleming2014":       {"Fleming", 2014, KindStudy},
	"shaharudin2014":    {"Shaharudin", 2014, KindStudy},
	"nilsson2013":       {"Nilsson", 2013, KindStudy},
	"horyna2018":        {"Horyna", 2018, KindStudy},
	"bjorklund2015":     {"Bjorklund", 2015, KindStudy},
	"berg1995":          {"Berg", 1995, KindStudy},
	"berg1999":          {"Berg", 1999, KindStudy},
	"hintermeister1997": {"Hintermeister", 1997, KindStudy},
	"hintermeister1995": {"", 1995, KindStudy},
	"watanabe2020":      {"", 2020, KindStudy},
	"holmich":           {"Andersen", 2014, KindStudy},
	"fifa":              {"", 0, KindStudy},
	"idoate2011":        {"Idoate", 2011, KindStudy},
	"fletcher2016":      {"Fletcher", 2016, KindStudy},
	"jasc2018":          {"", 2018, KindStudy},
	"maconi2016":        {"Maconi", 2016, KindStudy},
	"cochrane2017":      {"Cochrane", 2017, KindStudy},
	"doma2018":          {"Doma", 2018, KindStudy},
	"torres2021":        {"Torres-Banduc", 2021, KindStudy},
	"rokito1998":        {"Rokito", 1998, KindStudy},
	"tillman2004":       {"", 2004, KindStudy},
	"ryu1988":           {"Ryu", 1988, KindStudy},
	"morris1989":        {"Morris", 1989, KindStudy},
	"kibler2007":        {"Kibler", 2007, KindStudy},
	"rota2012":          {"Rota", 2012, KindStudy},
	"sanchis2010":       {"Sanchis-Moysi", 2010, KindStudy},
	"jiang2025":         {"Jiang", 2025, KindStudy},
	"kuntze2010":        {"Kuntze", 2010, KindStudy},
	"mchardy2005":       {"McHardy", 2005, KindStudy},
	"sorbie2018":        {"Sorbie", 2018, KindStudy},
	"watkins1996":       {"Watkins", 1996, KindStudy},
	"koukoubis1995":     {"", 1995, KindStudy},
	"watts2008":         {"Watts", 2008, KindStudy},
	"mccann2023":        {"McCann", 2023, KindStudy},
	"ferrer2023":        {"Ferrer-Uris", 2023, KindStudy},
	"kumar2022":         {"Kumar", 2022, KindStudy},
	"jsmed":             {"", 0, KindStudy},
	"filimonov":         {"Filimonov", 1985, KindStudy},
	"fagundes2024":      {"Fagundes", 2024, KindStudy},
	"ovretveit2020":     {"Ovretveit", 2020, KindStudy},
	"karen2022":         {"", 2022, KindStudy},
	"martin2020":        {"Martin-Fuentes", 2020, KindNarrativeReview},
	"stastny2017":       {"Stastny", 2017, KindNarrativeReview},
	"contreras2015":     {"Contreras", 2015, KindStudy},
	"korak2015":         {"Korak", 2015, KindStudy},
	"geisler2023":       {"Geisler", 2023, KindStudy},
	"nagao2021":         {"Nagao", 2021, KindStudy},
	"rodriguez2020":     {"Rodriguez-Ridao", 2020, KindStudy},
	"youdas2010":        {"Youdas", 2010, KindStudy},
	"fed-counts":        {"", 0, KindStudy},
	"limbs2021":         {"", 2021, KindStudy},
	"saka2009":          {"Saka", 2009, KindStudy},
	"mjsj2015":          {"", 2015, KindStudy},
	"pilates":           {"", 0, KindStudy},
	"ni2014":            {"Ni", 2014, KindStudy},
	"beazley2017":       {"Beazley", 2017, KindStudy},
	"mullerpatan2020":   {"Mullerpatan", 2020, KindStudy},
	"yoga2019":          {"", 2019, KindStudy},
	"masso2004":         {"Masso", 2004, KindStudy},
	"trepman1994":       {"Trepman", 1994, KindStudy},
	"gorwa2020":         {"Gorwa", 2020, KindStudy},
	"kochanowicz2019":   {"Kochanowicz", 2019, KindStudy},
	"kochanowicz-b":     {"", 0, KindStudy},
	"kaartinen2021":     {"Kaartinen", 2021, KindStudy},
	"hockeygroin":       {"Rodriguez", 2020, KindStudy},
	"surfer2020":        {"", 2020, KindStudy},
	"nessler2017":       {"Nessler", 2017, KindStudy},
	"tsai2020":          {"Tsai", 2020, KindStudy},
	"fleming2012":       {"Fleming", 2012, KindStudy},
	"brown2023":         {"", 2023, KindStudy},
	"umbel2009":         {"Umbel", 2009, KindStudy},
	"proppe2023":        {"Proppe", 2023, KindStudy},
	"proppe2024":        {"Proppe", 2024, KindStudy},
	"queiros2021":       {"Queiros", 2021, KindStudy},
	"arazi2016":         {"Arazi", 2016, KindStudy},
	"dj2018":            {"", 2018, KindStudy},
	"jssm12-431":        {"", 2013, KindStudy},
	"inferred":          {"", 0, KindOwn},
}
