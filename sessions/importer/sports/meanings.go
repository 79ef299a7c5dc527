package sports

import (
	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
)

// meanings are names that mean the same wherever they stand. A note that starts with
// "Not" says why the row parts from an alias of the sport table.
var meanings = []meaning{
	// On foot.
	{names: "running|run|street running|running road|outdoor run", sport: sessions.RoadRunning, confidence: Exact},
	{names: "indoor running|running treadmill|treadmill running|treadmill run|virtual run|stroller jogging", sport: sessions.RoadRunning, confidence: Close},
	{names: "incline run", sport: sessions.RoadRunning, confidence: Close, note: "Uphill all the way: the calves work more and nothing brakes."},
	{names: "treadmill", sport: sessions.RoadRunning, confidence: Close, note: "Below 7 km/h it was a walk."},
	{names: "track running", sport: sessions.RoadRunning, confidence: Close, note: "Not sprint: most laps of a track are run below 7 m/s, where running loads as on the road."},
	{names: "trail running|trail run|running trail", sport: sessions.TrailRunning, confidence: Exact},
	{names: "ultra run", sport: sessions.TrailRunning, confidence: Close},
	{names: "vertical running", sport: sessions.TrailRunning, confidence: Close, note: "Uphill only brakes little."},
	{names: "orienteering", sport: sessions.TrailRunning, confidence: Close, note: "Not hiking: orienteers run, off the path."},
	{names: "adventure race|adventure racing", sport: sessions.TrailRunning, confidence: Guess, note: "On foot, by bike and by boat for hours: parts recorded one by one say more.", picture: mix(sessions.TrailRunning, sessions.MountainBiking, sessions.Kayaking)},
	{names: "obstacle|obstacle run|obstacle racing|obstacle course racing", sport: sessions.TrailRunning, confidence: Close, note: "Not the road: walls, ropes and carries add grip, pull and trunk to the run.", picture: mix(sessions.TrailRunning, sessions.CrossFitHIIT)},
	{names: "water jogging", sport: sessions.StairElliptical, confidence: Guess, note: "The stride of a run without its landing or push-off."},
	{names: "track and field|track & field", sport: sessions.Sprint, confidence: Guess, note: "Throws and vaults would load the shoulder too."},
	{names: "walking|walk|casual walking|speed walking|power walking|indoor walking|dog walking|stroller walk|stroller walking|treadmill walk|nordic walking|walking nordic|walking fitness|walking treadmill", sport: sessions.Walking, confidence: Exact},
	{names: "walk with weights", sport: sessions.Rucking, confidence: Close},
	{names: "caddying|babywearing|toddlerwearing", sport: sessions.Rucking, confidence: Guess, note: "A walk with a load on shoulders and back."},
	{names: "geocaching", sport: sessions.Walking, confidence: Guess},
	{names: "tai chi", sport: sessions.Walking, confidence: Guess, note: "Not yoga: slow steps on bent knees, and no weight on the arms."},
	{names: "hiking|hike|trail hiking|trekking", sport: sessions.Hiking, confidence: Exact},
	{names: "hiking/rucking|expedition", sport: sessions.Hiking, confidence: Close, note: "With a heavy pack it would be rucking."},
	{names: "rucking|backpacking", sport: sessions.Rucking, confidence: Exact},
	{names: "stair climbing|stair stepper|stairmaster|stairclimber|stair climbing machine|stairs|elliptical|crosstrainer|incline walk", sport: sessions.StairElliptical, confidence: Exact},
	{names: "floor climbing", sport: sessions.StairElliptical, confidence: Exact, note: "The floors of a building, not a wall."},
	{names: "stadium steps", sport: sessions.StairElliptical, confidence: Close, note: "The way down brakes with the thighs, which the picture lacks."},
	{names: "step training", sport: sessions.StairElliptical, confidence: Close, note: "Not dance: up and down a step, without turnout or jumps."},
	{names: "climber", sport: sessions.StairElliptical, confidence: Guess, note: "A climbing machine."},
	{names: "cardio|indoor cardio|cardio training|mixed cardio|aerobic workout|cardio workout", sport: sessions.StairElliptical, confidence: Guess, note: "Whatever the machine, the legs did most of it."},

	// On wheels.
	{names: "cycling|ride|bike|biking|outdoor bike|road biking|cycling road|indoor cycling|cycling indoor|biking stationary|stationary bike|spinning|spin|virtual ride|track cycling", sport: sessions.Cycling, confidence: Exact},
	{names: "recumbent cycling|velomobile", sport: sessions.Cycling, confidence: Close, note: "Lying back, neck and arms are spared."},
	{names: "e biking|ebike ride|e bike fitness|electric bike", sport: sessions.Cycling, confidence: Close, note: "A motor helps: the same muscles, less of it."},
	{names: "unicycling", sport: sessions.Cycling, confidence: Guess},
	{names: "assault bike", sport: sessions.Cycling, confidence: Close, note: "The arms push and pull too.", picture: mix(sessions.Cycling, sessions.CrossFitHIIT)},
	{names: "mountain biking|mountain bike|mountain bike ride|cycling mountain|cycling mountain bike|downhill biking|enduro mtb", sport: sessions.MountainBiking, confidence: Exact},
	{names: "gravel ride|gravel cycling|bmx", sport: sessions.MountainBiking, confidence: Close},
	{names: "cyclocross|cycling cyclocross", sport: sessions.MountainBiking, confidence: Close, note: "Not road cycling: rough ground, and the bike is carried."},
	{names: "e bike mountain|e mountain bike ride|emountainbikeride|e mtb|e enduro mtb|e bike enduro", sport: sessions.MountainBiking, confidence: Close, note: "A motor helps: the same muscles, less of it."},
	{names: "handcycle|handcycling|hand cycling|indoor handcycling|indoor hand cycling|wheelchair|wheelchair sport|wheelchair pushing|wheelchair push walk|wheelchair push run|wheelchair walk pace|wheelchair run pace|indoor wheelchair walk|indoor wheelchair run", sport: sessions.WheelchairHandcycling, confidence: Exact},
	{names: "skateboard|skateboarding", sport: sessions.Snowboarding, confidence: Close, note: "The pushing leg works more."},
	{names: "ice hockey|ice skate|ice skating|speed skating|skating|skating sports|inline skate|inline skating|rollerblading|roller skating|roller hockey", sport: sessions.IceHockeySkating, confidence: Exact},
	{names: "hockey", sport: sessions.IceHockeySkating, confidence: Guess, note: "On a field it would be field-running-sport."},
	{names: "curling", sport: sessions.IceHockeySkating, confidence: Guess, note: "Lunge and slide as in skating, far less of it; sweeping adds shoulders and back."},

	// In and on water.
	{names: "swim|swimming|lap swimming|swimming pool|pool swimming|swimming open water|openwater swimming", sport: sessions.SwimFreestyle, confidence: Close, note: "The stroke is not said."},
	{names: "open water swimming|open water swim", sport: sessions.SwimFreestyle, confidence: Exact},
	{names: "water polo", sport: sessions.WaterPolo, confidence: Exact},
	{names: "synchronized swimming", sport: sessions.WaterPolo, confidence: Close},
	{names: "water volleyball", sport: sessions.WaterPolo, confidence: Guess, note: "Throws and treading water, and no landings."},
	{names: "water aerobics|water fitness", sport: sessions.FullBody, confidence: Guess, note: "Not dance: water takes the weight off calves and feet and gives every limb something to push."},
	{names: "diving|scuba diving|underwater diving|freediving|snorkeling|snorkelling|spearfishing|mermaiding|pool apnea|single gas diving|multi gas diving|gauge diving|ccr diving|apnea diving|apnea hunting|dynamic apnea", sport: sessions.Other, confidence: Guess, note: "Not the crawl: fins are kicked from hip and thigh, and the arms rest.", picture: finning},
	{names: "rowing|indoor rowing|rowing machine|virtual row", sport: sessions.Rowing, confidence: Exact},
	{names: "kayaking|canoeing", sport: sessions.Kayaking, confidence: Exact},
	{names: "paddle sports", sport: sessions.Kayaking, confidence: Close},
	{names: "paddling", sport: sessions.Kayaking, confidence: Close, note: "Not surfing: a boat is paddled sitting or kneeling."},
	{names: "rafting|whitewater|whitewater rafting", sport: sessions.Kayaking, confidence: Close},
	{names: "stand up paddling|stand up paddleboarding|standup paddling|paddleboarding", sport: sessions.Kayaking, confidence: Close, note: "Not surfing: the paddle turns the trunk as in a canoe, and the neck is not held back; standing adds the legs.", picture: standUpPaddling},
	{names: "grinding|indoor grinding|offshore grinding|onshore grinding", sport: sessions.Kayaking, confidence: Guess, note: "Cranking a winch standing: shoulders, arms, trunk."},
	{names: "surfing", sport: sessions.Surfing, confidence: Exact},
	{names: "surfing sports", sport: sessions.Surfing, confidence: Close},
	{names: "wakesurfing", sport: sessions.Snowboarding, confidence: Close, note: "Not surfing: a boat makes the wave, so nobody paddles."},
	{names: "wakeboarding", sport: sessions.BoardWind, confidence: Close, note: "Not snowboarding: the rope is held with grip, arms and back."},
	{names: "kitesurf|kitesurfing|kiteboarding|windsurf|windsurfing|sail|sailing|sail race|foiling", sport: sessions.BoardWind, confidence: Exact},
	{names: "water skiing|waterskiing|waterski", sport: sessions.BoardWind, confidence: Close},

	// In snow.
	{names: "cross country skiing|xc ski|nordic ski|cross country ski|skate skiing|classic skiing|roller ski|roller skiing", sport: sessions.CrossCountrySkiing, confidence: Exact},
	{names: "biathlon|indoor skiing", sport: sessions.CrossCountrySkiing, confidence: Close},
	{names: "alpine skiing|alpine ski|downhill skiing|resort skiing|skiing", sport: sessions.AlpineSkiing, confidence: Exact},
	{names: "telemarkskiing|resort skiing snowboarding", sport: sessions.AlpineSkiing, confidence: Close},
	{names: "snowboard|snowboarding", sport: sessions.Snowboarding, confidence: Exact},
	{names: "backcountry ski|backcountry skiing|backcountry snowboarding|ski touring|ski mountaineering|splitboarding|mountaineering", sport: sessions.SkiTouringMountaineering, confidence: Exact},
	{names: "snowshoe|snowshoeing|snow shoe|snow shoeing", sport: sessions.SkiTouringMountaineering, confidence: Close},

	// Several sports in one.
	{names: "triathlon|swim bike run|pool triathlon", sport: sessions.Triathlon, confidence: Exact},
	{names: "multisport|multi sport", sport: sessions.Triathlon, confidence: Guess, note: "Parts recorded one by one say more."},
	{names: "duathlon|brick", sport: sessions.Triathlon, confidence: Close, note: "No swim: the legs of a triathlon alone.", picture: mix(sessions.RoadRunning, sessions.Cycling)},
	{names: "swimrun|swim run|aquathlon", sport: sessions.Triathlon, confidence: Close, note: "No bike: swum and run.", picture: mix(sessions.RoadRunning, sessions.SwimFreestyle)},

	// Ball and racket.
	{names: "soccer|futsal", sport: sessions.Soccer, confidence: Exact},
	{names: "football", sport: sessions.Soccer, confidence: Guess, note: "Which football is not said; all load the legs, some the shoulders too."},
	{names: "rugby", sport: sessions.Rugby, confidence: Exact},
	{names: "american football|football american|australian football|football australian", sport: sessions.Rugby, confidence: Close},
	{names: "basketball", sport: sessions.Basketball, confidence: Exact},
	{names: "netball", sport: sessions.Basketball, confidence: Close},
	{names: "handball", sport: sessions.Basketball, confidence: Close, note: "The throwing shoulder works as in a throwing sport.", picture: mix(sessions.Basketball, sessions.ThrowingSport)},
	{names: "volleyball|volleyball beach", sport: sessions.Volleyball, confidence: Exact},
	{names: "tennis", sport: sessions.Tennis, confidence: Exact},
	{names: "pickleball|pickelball|padel|paddelball|paddle tennis|platform tennis|squash|racquetball|racquet ball|racket|racket sports", sport: sessions.Tennis, confidence: Close},
	{names: "table tennis", sport: sessions.Tennis, confidence: Guess, note: "Far less running, and no serve over the head."},
	{names: "badminton", sport: sessions.Badminton, confidence: Exact},
	{names: "golf|golfing", sport: sessions.Golf, confidence: Exact},
	{names: "disc golf|frisbee golf", sport: sessions.Golf, confidence: Guess, note: "A turn of the trunk and a throw, and the walk of a round."},
	{names: "baseball|softball|cricket", sport: sessions.ThrowingSport, confidence: Exact},
	{names: "ultimate|ultimate disc|ultimate frisbee|lacrosse|field hockey|floorball|gaelic football|hurling/camogie", sport: sessions.FieldRunningSport, confidence: Exact},
	{names: "disc sports|frisbee disc|frisbee playing general|spikeball|team sport|team sports|ball games", sport: sessions.FieldRunningSport, confidence: Guess, note: "The ball, the ground and the contact are not said; running and stopping are common to most."},

	// Fighting.
	{names: "boxing", sport: sessions.Boxing, confidence: Exact},
	{names: "box fitness", sport: sessions.Boxing, confidence: Close},
	{names: "mixed martial arts|kickboxing|muay thai|karate|taekwondo", sport: sessions.MMAKickboxing, confidence: Exact},
	{names: "martial arts|kickboxing martial arts|combat sport", sport: sessions.MMAKickboxing, confidence: Close},
	{names: "wrestling|jiu jitsu", sport: sessions.Grappling, confidence: Exact},
	{names: "fencing", sport: sessions.Fencing, confidence: Exact},

	// Walls.
	{names: "climbing|rock climbing|indoor climbing|outdoor climbing", sport: sessions.Climbing, confidence: Exact},
	{names: "bouldering", sport: sessions.Bouldering, confidence: Exact},

	// In the gym.
	{names: "strength|strength (duplicate)|strength training|traditional strength training|weight training|gym|weights|free weights|weight machines|strength trainer|resistance bands|body weight|trx", sport: sessions.FullBody, confidence: Close, note: "A list of exercises says more."},
	{names: "outdoor gym|trucker workout", sport: sessions.FullBody, confidence: Guess},
	{names: "calisthenics", sport: sessions.FullBody, confidence: Close, note: "Not gymnastics: push-ups, pull-ups and squats, not hands and rings."},
	{names: "weightlifting", sport: sessions.FullBody, confidence: Close, note: "Not the Olympic lifts: in these lists it stands for lifting weights of any kind."},
	{names: "powerlifting", sport: sessions.Powerlifting, confidence: Exact},
	{names: "core training", sport: sessions.CoreSession, confidence: Exact},
	{names: "crossfit|hiit|high intensity interval training|f45 training|boot camp|bootcamp|circuit training|tabata|tabata workout|emom|amrap", sport: sessions.CrossFitHIIT, confidence: Exact},
	{names: "functional fitness|functional training|functional strength training|cross training|kettlebell|barry's|mixed metabolic cardio training", sport: sessions.CrossFitHIIT, confidence: Close},
	{names: "interval workout|cardio sculpt", sport: sessions.CrossFitHIIT, confidence: Guess},
	{names: "jump rope|jumping rope|trampoline", sport: sessions.Plyometrics, confidence: Close},
	{names: "gymnastics", sport: sessions.Gymnastics, confidence: Exact},
	{names: "parkour|parkouring", sport: sessions.Gymnastics, confidence: Close, note: "The landings load the legs as jump training does.", picture: mix(sessions.Gymnastics, sessions.Plyometrics)},
	{names: "circus arts", sport: sessions.Gymnastics, confidence: Guess},

	// Mind, body, dance.
	{names: "yoga|hot yoga|yoga bikram|yoga hatha|yoga power|yoga vinyasa", sport: sessions.Yoga, confidence: Exact},
	{names: "yoga/pilates", sport: sessions.Yoga, confidence: Close},
	{names: "pilates", sport: sessions.Pilates, confidence: Exact},
	{names: "barre|barre3|barre class", sport: sessions.Dance, confidence: Close, note: "Not pilates alone: pliés and heel raises load calves and hips as dance does.", picture: mix(sessions.Dance, sessions.Pilates)},
	{names: "stretching|flexibility|flexibility training|mobility|cooldown|preparation and recovery", sport: sessions.StretchingMobility, confidence: Exact},
	{names: "mind and body", sport: sessions.StretchingMobility, confidence: Guess},
	{names: "dance|dancing|ballet|modern dance|jazz dance|hip hop|tango|social dance|ballroom dance|cardio dance|zumba", sport: sessions.Dance, confidence: Exact},
	{names: "aerobics|dance inspired training|breakdancing", sport: sessions.Dance, confidence: Close},
	{names: "cheerleading|stage performance", sport: sessions.Dance, confidence: Guess},

	// Animals and work.
	{names: "horseback riding|equestrian sports|polo", sport: sessions.HorseRiding, confidence: Exact},
	{names: "gardening|yard work|manual labor|shoveling|household chores", sport: sessions.ManualWork, confidence: Exact},
	{names: "chores|cleaning|mowing lawn|weeding|hoeing|carpentry", sport: sessions.ManualWork, confidence: Close},

	// One exercise.
	{names: "back extension", sport: sessions.LowerBodyDay, confidence: Close, picture: exercise("back extension")},
	{names: "deadlift", sport: sessions.LowerBodyDay, confidence: Close, picture: exercise("deadlift")},
	{names: "lunge", sport: sessions.LegDay, confidence: Close, picture: exercise("lunge")},
	{names: "squat", sport: sessions.LegDay, confidence: Close, picture: exercise("squat")},
	{names: "barbell shoulder press", sport: sessions.PushDay, confidence: Close, picture: exercise("barbell shoulder press")},
	{names: "bench press", sport: sessions.PushDay, confidence: Close, picture: exercise("bench press")},
	{names: "dumbbell front raise", sport: sessions.PushDay, confidence: Close, picture: exercise("dumbbell front raise")},
	{names: "dumbbell lateral raise", sport: sessions.PushDay, confidence: Close, picture: exercise("dumbbell lateral raise")},
	{names: "lat pull down", sport: sessions.PullDay, confidence: Close, picture: exercise("lat pull down")},
	{names: "dumbbell curl left arm", sport: sessions.ArmsDay, confidence: Close, picture: oneSide("dumbbell curl", muscles.Left)},
	{names: "dumbbell curl right arm", sport: sessions.ArmsDay, confidence: Close, picture: oneSide("dumbbell curl", muscles.Right)},
	{names: "dumbbell triceps extension left arm", sport: sessions.ArmsDay, confidence: Close, picture: oneSide("triceps extension", muscles.Left)},
	{names: "dumbbell triceps extension right arm", sport: sessions.ArmsDay, confidence: Close, picture: oneSide("triceps extension", muscles.Right)},
	{names: "dumbbell triceps extension two arm", sport: sessions.ArmsDay, confidence: Close, picture: exercise("triceps extension")},
	{names: "bench sit up", sport: sessions.CoreSession, confidence: Close, picture: exercise("sit-up")},
	{names: "crunch", sport: sessions.CoreSession, confidence: Close, picture: exercise("crunch")},
	{names: "plank", sport: sessions.CoreSession, confidence: Close, picture: exercise("plank")},
	{names: "forward twist|upper twist", sport: sessions.CoreSession, confidence: Close, picture: exercise("torso twist")},
	{names: "burpee", sport: sessions.CrossFitHIIT, confidence: Close, picture: exercise("burpee")},
	{names: "jumping jack", sport: sessions.Plyometrics, confidence: Close, picture: exercise("jumping jack")},

	// Training of which no muscles are known.
	{names: "generic|all|training|workout|other workout|fitness equipment|exercise class|fitness class|group exercise|group|outdoor workout|indoor sports|sport|sports|activity|other|exercise type unspecified|custom|crosstrain|play|virtual activity|challenge|fitness gaming", sport: sessions.Other, note: "Names no sport."},
	{names: "race", sport: sessions.Other, note: "A race, in which sport is not said."},
	{names: "winter sport|winter sports|snow sports|snow sport|water sport|water sports|para sport|para sports", sport: sessions.Other, note: "Too many sports under one name."},
	{names: "archery|shooting|bowling|hunting|hunting with dogs|paintball|tactical|operations tactical|operations water|jumpmaster|motocross", sport: sessions.Other, note: "Work for the body, but no row of the sport table is near it."},

	// No training.
	{names: "transition|bike to run transition|run to bike transition|swim to bike transition", sport: sessions.Other, notTraining: true, note: "Between two parts of a race."},
	{names: "driving|drive|car drive|motorcycling|motorcycle|motor sports|motorsports|motor racing|rally|overland|atv|boating|trolling motor|snowmobiling|water tubing|in vehicle|car|automotive", sport: sessions.Other, notTraining: true, note: "An engine did the work."},
	{names: "flying|hang gliding|paragliding|sky diving|wingsuit|rc drone|fly canopy|fly paraglide|fly paramotor|fly pressurized|fly navigate|fly timer|fly altimeter|fly wx|fly vfr|fly ifr|operations flying", sport: sessions.Other, notTraining: true, note: "In the air."},
	{names: "video gaming|gaming|esport|watching sports|public speaking|high stress work|musical performance|cooking|dedicated parenting|operations medical|coaching|work|operations|lifestyle|fishing|sedentary|still|sleep|sleeping", sport: sessions.Other, notTraining: true, note: "A part of the day."},
	{names: "meditation|meditate|breathing|breathwork|guided breathing|rest|recovery|day off", sport: sessions.Other, notTraining: true, note: "Rest."},
	{names: "ice bath|sauna|massage therapy|percussive massage|air compression", sport: sessions.Other, notTraining: true, note: "A treatment."},
	{names: "navigate|track me|map|stop watch|stopwatch", sport: sessions.Other, notTraining: true, note: "A function of the device."},
	{names: "commuting|commute", sport: sessions.Other, notTraining: true, note: "Not walking: how the way was made is not said."},
	{names: "unknown", sport: sessions.Other, notTraining: true, note: "The device did not know."},
}

// foreignMeanings are names that mean something of their own in one vocabulary.
var foreignMeanings = []meaning{
	{only: FITSubSport, names: "street", sport: sessions.RoadRunning, confidence: Exact},
	{only: FITSubSport, names: "track", sport: sessions.RoadRunning, confidence: Close, note: "Not sprint: most laps of a track are run below 7 m/s, where running loads as on the road."},
	{only: FITSubSport, names: "trail", sport: sessions.TrailRunning, confidence: Exact},
	{only: FITSubSport, names: "ultra", sport: sessions.TrailRunning, confidence: Close},
	{only: FITSubSport, names: "road", sport: sessions.Cycling, confidence: Exact},
	{only: FITSubSport, names: "mixed surface", sport: sessions.Cycling, confidence: Close},
	{only: FITSubSport, names: "commuting", sport: sessions.Cycling, confidence: Close, note: "Not walking: here it is a way to ride."},
	{only: FITSubSport, names: "recumbent", sport: sessions.Cycling, confidence: Close, note: "Lying back, neck and arms are spared."},
	{only: FITSubSport, names: "mountain|downhill|enduro", sport: sessions.MountainBiking, confidence: Exact},
	{only: FITSubSport, names: "open water", sport: sessions.SwimFreestyle, confidence: Exact},
	{only: FITSubSport, names: "match|exercise|warm up", sport: sessions.Tennis, confidence: Guess, note: "Not stretching: here it is a way to play tennis."},
	{only: FITSubSport, names: "platform", sport: sessions.Tennis, confidence: Close},
	{only: FITSubSport, names: "backcountry", sport: sessions.SkiTouringMountaineering, confidence: Exact},
	{only: FITSubSport, names: "resort", sport: sessions.AlpineSkiing, confidence: Close},
	{only: FITSubSport, names: "field", sport: sessions.FieldRunningSport, confidence: Close, note: "Hockey on a field."},
	{only: FITSubSport, names: "ice", sport: sessions.IceHockeySkating, confidence: Exact},

	{only: GoogleHealth, names: "hockey", sport: sessions.IceHockeySkating, confidence: Close, note: "Field hockey has a name of its own."},
	{only: Whoop, names: "football", sport: sessions.Rugby, confidence: Close, note: "Not soccer, which has a name of its own."},
	{only: Whoop, names: "diving", sport: sessions.Other, note: "Not the crawl: from a board or with a bottle is not said."},
	{only: GarminConnect, names: "cardio training", sport: sessions.CrossFitHIIT, confidence: Guess, note: "Written in steps: mostly circuits."},
}
