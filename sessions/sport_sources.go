package sessions

import "example.com/rubdown/muscles"

// SportSource is a study or collection that the weights of a sport rest on.
type SportSource struct {
	Key      string // stable, kebab-case or author and year
	Citation string
	Status   muscles.Status // how far it was checked
}

// sourceID names a row of the table of sources, so that the compiler checks
// every reference to one.
type sourceID uint8

const (
	srcLiu2008 sourceID = iota
	srcSlope2020
	srcMaeo2017
	srcSimpson2011
	srcSoldier2012
	srcDorn2012
	srcHamner2010
	srcBontemps2020
	srcHigashihara2020
	srcEricson1985
	srcSo2005
	srcHug2013
	srcCordova2022
	srcHurst2012
	srcArpinar2013
	srcNuber1986
	srcKwok2023
	srcMcleod
	srcRecalledPink1992
	srcBreast200
	srcOlstad
	srcPink1993
	srcBfly2023
	srcPollock2009
	srcNowicky2005
	srcFleming2014
	srcShaharudin2014
	srcNilsson2013
	srcHoryna2018
	srcBjorklund2015
	srcBerg1995
	srcBerg1999
	srcHintermeister1997
	srcHintermeister1995
	srcWatanabe2020
	srcHolmich
	srcFifa
	srcIdoate2011
	srcFletcher2016
	srcJasc2018
	srcMaconi2016
	srcCochrane2017
	srcDoma2018
	srcTorres2021
	srcRokito1998
	srcTillman2004
	srcRyu1988
	srcMorris1989
	srcKibler2007
	srcRota2012
	srcSanchis2010
	srcJiang2025
	srcKuntze2010
	srcMchardy2005
	srcSorbie2018
	srcWatkins1996
	srcKoukoubis1995
	srcWatts2008
	srcMccann2023
	srcFerrer2023
	srcKumar2022
	srcJsmed
	srcFilimonov
	srcFagundes2024
	srcOvretveit2020
	srcKaren2022
	srcMartin2020
	srcStastny2017
	srcContreras2015
	srcKorak2015
	srcGeisler2023
	srcNagao2021
	srcRodriguez2020
	srcYoudas2010
	srcFedCounts
	srcLimbs2021
	srcSaka2009
	srcMjsj2015
	srcPilates
	srcNi2014
	srcBeazley2017
	srcMullerpatan2020
	srcYoga2019
	srcMasso2004
	srcTrepman1994
	srcGorwa2020
	srcKochanowicz2019
	srcKochanowiczB
	srcKaartinen2021
	srcHockeygroin
	srcSurfer2020
	srcNessler2017
	srcTsai2020
	srcFleming2012
	srcBrown2023
	srcUmbel2009
	srcProppe2023
	srcProppe2024
	srcQueiros2021
	srcArazi2016
	srcDj2018
	srcJssm12431
	srcInferred
)

// sportSources is every source of the sport table, in order of first use.
var sportSources = [...]SportSource{
	srcLiu2008:           {"liu2008", "Liu et al. 2008, J Biomech 41:3243", muscles.Verified},
	srcSlope2020:         {"slope2020", "Backpack loads and slope walking EMG, Appl Sci 2020 10:4890 (opening only)", muscles.VerifiedPart},
	srcMaeo2017:          {"maeo2017", "Maeo et al. 2017, Sci Rep 7:5769", muscles.Verified},
	srcSimpson2011:       {"simpson2011", "Simpson, Munro, Steele 2011, J Electromyogr Kinesiol 21:782", muscles.Verified},
	srcSoldier2012:       {"soldier2012", "Lower-limb EMG with military equipment, 2012, PMC3438736", muscles.Verified},
	srcDorn2012:          {"dorn2012", "Dorn, Schache, Pandy 2012, J Exp Biol 215:1944", muscles.Verified},
	srcHamner2010:        {"hamner2010", "Hamner, Seth, Delp 2010, J Biomech 43:2709", muscles.Verified},
	srcBontemps2020:      {"bontemps2020", "Bontemps et al. 2020, Sports Med 50:2083", muscles.Verified},
	srcHigashihara2020:   {"higashihara2020", "Higashihara et al. 2020, PLoS ONE 15:e0234401 (hamstring damage after a marathon; title and opening read only)", muscles.VerifiedPart},
	srcEricson1985:       {"ericson1985", "Ericson et al. 1985, Scand J Rehabil Med 17:53", muscles.Verified},
	srcSo2005:            {"so2005", "So, Ng, Ng 2005, Phys Ther Sport 6:89", muscles.Verified},
	srcHug2013:           {"hug2013", "Hug, Boumier, Dorel 2013, Front Physiol 4:232", muscles.Verified},
	srcCordova2022:       {"cordova2022", "Cordova-Martinez et al. 2022, Biology 11:343", muscles.Verified},
	srcHurst2012:         {"hurst2012", "Hurst et al. 2012, J Sci Cycling 1(2)", muscles.Verified},
	srcArpinar2013:       {"arpinar2013", "Arpinar-Avsar et al. 2013, J Sports Sci Med 12:512", muscles.Verified},
	srcNuber1986:         {"nuber1986", "Fine-wire EMG of the shoulder in swimming (Nuber, Jobe et al.)", muscles.Verified},
	srcKwok2023:          {"kwok2023", "Kwok et al. 2023, J Sports Sci Med 22:1 (systematic review; bibliographic part read only)", muscles.VerifiedPart},
	srcMcleod:            {"mcleod", "McLeod, Swimming Anatomy (book, stroke chapters)", muscles.Verified},
	srcRecalledPink1992:  {"recalled-pink1992", "Pink et al. 1992, backstroke shoulder EMG", muscles.Recalled},
	srcBreast200:         {"breast200", "200 m breaststroke EMG in elite swimmers, Rev Bras Med Esporte 2013", muscles.Verified},
	srcOlstad:            {"olstad", "Olstad, thesis and world-champion breaststroke EMG case", muscles.Verified},
	srcPink1993:          {"pink1993", "Pink et al. 1993, Clin Orthop (butterfly, 12 muscles)", muscles.Verified},
	srcBfly2023:          {"bfly2023", "Butterfly flume EMG in youth women, 2023, PMC10559845", muscles.Verified},
	srcPollock2009:       {"pollock2009", "Pollock et al. 2009, Med Sci Sports Exerc 41:628", muscles.Verified},
	srcNowicky2005:       {"nowicky2005", "Nowicky, Horne, Burdett 2005, J Sports Sci Med 4:18", muscles.Verified},
	srcFleming2014:       {"fleming2014", "Fleming et al. 2014, J Sports Sci 32:1127", muscles.Verified},
	srcShaharudin2014:    {"shaharudin2014", "Shaharudin et al. 2014, J Sports Sci Med 13:793", muscles.Verified},
	srcNilsson2013:       {"nilsson2013", "Nilsson et al. 2013, Eur J Appl Physiol 113:1385", muscles.Verified},
	srcHoryna2018:        {"horyna2018", "Horyna et al. 2018, Baltic J Sport Health Sci", muscles.Verified},
	srcBjorklund2015:     {"bjorklund2015", "Bjorklund, Holmberg, Stoggl, prior double poling and diagonal stride", muscles.Verified},
	srcBerg1995:          {"berg1995", "Berg et al. 1995, Med Sci Sports Exerc 27:1666", muscles.Verified},
	srcBerg1999:          {"berg1999", "Berg, Eiken 1999, Med Sci Sports Exerc 31:1065", muscles.Verified},
	srcHintermeister1997: {"hintermeister1997", "Hintermeister et al. 1997, Med Sci Sports Exerc 29:548", muscles.Verified},
	srcHintermeister1995: {"hintermeister1995", "Muscle activity in slalom and giant slalom, 1995, Med Sci Sports Exerc 27:315", muscles.Verified},
	srcWatanabe2020:      {"watanabe2020", "Hip adductor EMG in instep and side-foot kicking, Sports Biomech 2020 19:295", muscles.Verified},
	srcHolmich:           {"holmich", "Andersen 2014, Aspetar J 3 (citing Holmich on groin injury ranking)", muscles.Verified},
	srcFifa:              {"fifa", "FIFA medical network, thigh muscle injuries", muscles.Verified},
	srcIdoate2011:        {"idoate2011", "Idoate et al. 2011, PLoS ONE 6:e19022", muscles.Verified},
	srcFletcher2016:      {"fletcher2016", "Fletcher et al., season-long soreness in rugby league", muscles.Verified},
	srcJasc2018:          {"jasc2018", "Muscle-site soreness in elite rugby, J Aust Strength Cond 2018", muscles.Verified},
	srcMaconi2016:        {"maconi2016", "Maconi et al. 2016, Sport Sci Health 12:443", muscles.Verified},
	srcCochrane2017:      {"cochrane2017", "Cochrane et al. 2017, Sports Med Int Open 1:E89", muscles.Verified},
	srcDoma2018:          {"doma2018", "Doma et al. 2018, J Strength Cond Res 32:1731", muscles.Verified},
	srcTorres2021:        {"torres2021", "Torres-Banduc et al. 2021, Front Psychol 12:724070", muscles.Verified},
	srcRokito1998:        {"rokito1998", "Rokito et al. 1998, volleyball serve and spike EMG", muscles.Verified},
	srcTillman2004:       {"tillman2004", "Landing constraints in volleyball, J Appl Biomech 2004 20:38", muscles.Verified},
	srcRyu1988:           {"ryu1988", "EMG of shoulder function in tennis players (Ryu et al.)", muscles.Verified},
	srcMorris1989:        {"morris1989", "Morris et al. 1989, Am J Sports Med 17:241", muscles.Verified},
	srcKibler2007:        {"kibler2007", "Kibler et al. 2007, PMC2465270 (serve activation timing)", muscles.Verified},
	srcRota2012:          {"rota2012", "Rota et al. 2012, J Electromyogr Kinesiol 22:294", muscles.Verified},
	srcSanchis2010:       {"sanchis2010", "Sanchis-Moysi et al. 2010, PLoS ONE 5:e15858", muscles.Verified},
	srcJiang2025:         {"jiang2025", "Jiang, Li, Xiu 2025, Sensors 25:1644", muscles.Verified},
	srcKuntze2010:        {"kuntze2010", "Kuntze, Mansfield, Sellers 2010, J Sports Sci 28:183", muscles.Verified},
	srcMchardy2005:       {"mchardy2005", "McHardy, Pollard 2005, Br J Sports Med 39:799 (table of phase peaks)", muscles.Verified},
	srcSorbie2018:        {"sorbie2018", "Sorbie et al. 2018, J Sports Sci 36:717", muscles.Verified},
	srcWatkins1996:       {"watkins1996", "Watkins et al. 1996, Am J Sports Med 24:535", muscles.Verified},
	srcKoukoubis1995:     {"koukoubis1995", "EMG of arm muscles during climbing, 1995, Knee Surg Sports Traumatol Arthrosc", muscles.Verified},
	srcWatts2008:         {"watts2008", "Watts et al. 2008, Int J Exerc Sci 1:4", muscles.Verified},
	srcMccann2023:        {"mccann2023", "McCann et al., Upper-extremity EMG during bouldering", muscles.Verified},
	srcFerrer2023:        {"ferrer2023", "Ferrer-Uris et al. 2023, PeerJ 11:e15464", muscles.Verified},
	srcKumar2022:         {"kumar2022", "Kumar et al. 2022, TMFV 22:583 (jab EMG)", muscles.Verified},
	srcJsmed:             {"jsmed", "Shoulder-girdle EMG in boxers, J Sport Med (Tehran)", muscles.Verified},
	srcFilimonov:         {"filimonov", "Filimonov 1985 force shares, as cited by Lockwood and Tant", muscles.VerifiedSecond},
	srcFagundes2024:      {"fagundes2024", "Fagundes et al. 2024, Int J Sports Physiol Perform", muscles.Verified},
	srcOvretveit2020:     {"ovretveit2020", "Ovretveit, Laginestra 2020, Strength Cond J 42(4):9", muscles.Verified},
	srcKaren2022:         {"karen2022", "Recovery after the Karen workout, Front Physiol 2022 13:899652", muscles.Verified},
	srcMartin2020:        {"martin2020", "Martin-Fuentes et al. 2020, PLoS ONE 15:e0229507 (deadlift EMG review)", muscles.Verified},
	srcStastny2017:       {"stastny2017", "Stastny et al. 2017, PLoS ONE 12:e0171632 (bench EMG review)", muscles.Verified},
	srcContreras2015:     {"contreras2015", "Contreras et al. 2015, J Appl Biomech 31:452", muscles.Verified},
	srcKorak2015:         {"korak2015", "Korak, Green, O'Neal 2015, Int J Exerc Sci 8:85", muscles.Verified},
	srcGeisler2023:       {"geisler2023", "Geisler et al. 2023, J Sports Sci Med 22:778", muscles.Verified},
	srcNagao2021:         {"nagao2021", "Nagao, Ishii 2021, J Strength Cond Res 35:3288", muscles.Verified},
	srcRodriguez2020:     {"rodriguez2020", "Rodriguez-Ridao et al. 2020, IJERPH 17:7339", muscles.Verified},
	srcYoudas2010:        {"youdas2010", "Youdas et al. 2010, J Strength Cond Res (pull-up %MVIC), read through a citing work", muscles.VerifiedSecond},
	srcFedCounts:         {"fed-counts", "Exercise-to-muscle counts in free-exercise-db (public domain)", muscles.Verified},
	srcLimbs2021:         {"limbs2021", "Eccentric damage in KE, KF and EF, J Sports Sci Med 2021 20:655", muscles.Verified},
	srcSaka2009:          {"saka2009", "Saka et al. 2009, J Sports Sci Med 8:107", muscles.Verified},
	srcMjsj2015:          {"mjsj2015", "Single- versus multi-joint recovery in trained men (press summary read)", muscles.VerifiedSecond},
	srcPilates:           {"pilates", "Pilates EMG set: Front Physiol 2024 15:1435671; hundred/teaser EMG 2012; transversus ultrasound study; trunk EMG 2017", muscles.Verified},
	srcNi2014:            {"ni2014", "Ni et al. 2014, core muscle function in yoga poses", muscles.Verified},
	srcBeazley2017:       {"beazley2017", "Beazley et al. 2017, Complement Ther Clin Pract 29:130", muscles.Verified},
	srcMullerpatan2020:   {"mullerpatan2020", "Mullerpatan et al. 2020, Int J Yoga 13:137", muscles.Verified},
	srcYoga2019:          {"yoga2019", "Single-limb yoga poses EMG, J Bodyw Mov Ther 2019", muscles.Verified},
	srcMasso2004:         {"masso2004", "Masso et al. 2004, J Dance Med Sci 8:101", muscles.Verified},
	srcTrepman1994:       {"trepman1994", "Trepman et al. 1994, Med Sci Sports Exerc 26:771", muscles.Verified},
	srcGorwa2020:         {"gorwa2020", "Gorwa et al. 2020, PLoS ONE 15:e0230654", muscles.Verified},
	srcKochanowicz2019:   {"kochanowicz2019", "Kochanowicz et al. 2019, J Strength Cond Res 33:1609", muscles.Verified},
	srcKochanowiczB:      {"kochanowicz-b", "Postural control and muscle activity in handstand, young and adult gymnasts", muscles.Verified},
	srcKaartinen2021:     {"kaartinen2021", "Kaartinen et al. 2021, Sports Biomech", muscles.Verified},
	srcHockeygroin:       {"hockeygroin", "Rodriguez 2020, J Sport Rehabil 29:116 (adductor/abductor ratio)", muscles.Verified},
	srcSurfer2020:        {"surfer2020", "The Surfer's Shoulder, Sports Med Open 2020 (table of phases)", muscles.Verified},
	srcNessler2017:       {"nessler2017", "Nessler et al. 2017, J Appl Biomech 33:282", muscles.Verified},
	srcTsai2020:          {"tsai2020", "Tsai et al. 2020, Appl Sci 10:2356", muscles.Verified},
	srcFleming2012:       {"fleming2012", "Fleming et al. 2012, J Sports Sci Med 11:16", muscles.Verified},
	srcBrown2023:         {"brown2023", "Trunk rotation in sprint kayak, J Hum Kinet 2023", muscles.Verified},
	srcUmbel2009:         {"umbel2009", "Umbel et al. 2009, Eur J Appl Physiol 107:687", muscles.Verified},
	srcProppe2023:        {"proppe2023", "Proppe et al. 2023, Eur J Sport Sci 23:1993", muscles.Verified},
	srcProppe2024:        {"proppe2024", "Proppe et al. 2024, J Sports Med Phys Fitness", muscles.Verified},
	srcQueiros2021:       {"queiros2021", "Queiros et al. 2021, PLoS ONE 16:e0253521 (title read)", muscles.VerifiedPart},
	srcArazi2016:         {"arazi2016", "Arazi et al. 2016, Sports 4:15", muscles.Verified},
	srcDj2018:            {"dj2018", "Dose of drop jumps and damage, Baltic J Sport Health Sci 2018", muscles.Verified},
	srcJssm12431:         {"jssm12-431", "Hamstring damage and five-day recovery, J Sports Sci Med 2013 12:431", muscles.Verified},
	srcInferred:          {"inferred", "Inferred from movement description and the nearest sourced activity; no direct study read", muscles.Recalled},
}
