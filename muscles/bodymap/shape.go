package bodymap

import "example.com/rubdown/muscles"

// point is a place on one half of a figure: across from the middle line, and down
// from the crown. A figure is 480 high.
type point struct{ x, y float64 }

// shape is where a group is drawn on one half of a view. Deep groups are drawn over
// the muscle that covers them, with a broken outline.
type shape struct {
	group muscles.Group
	deep  bool
	line  []point
}

// outline is half of a figure, arms a little away and palms forward. It reaches
// over the middle line, so that no gap is left where the halves meet.
var outline = []point{
	{-16, 4},
	{12, 4},
	{21, 18},
	{21, 40},
	{17, 56},
	{12, 64},
	{11, 76},
	{20, 84},
	{38, 90},
	{54, 94},
	{63, 106},
	{65, 126},
	{67, 150},
	{70, 176},
	{77, 198},
	{81, 222},
	{82, 246},
	{88, 262},
	{88, 282},
	{81, 298},
	{74, 290},
	{69, 266},
	{68, 246},
	{62, 222},
	{55, 196},
	{52, 174},
	{48, 152},
	{46, 134},
	{44, 152},
	{39, 172},
	{38, 194},
	{41, 212},
	{47, 232},
	{51, 262},
	{49, 304},
	{42, 342},
	{43, 372},
	{41, 400},
	{34, 436},
	{33, 450},
	{38, 464},
	{32, 474},
	{15, 474},
	{12, 462},
	{15, 444},
	{13, 410},
	{13, 376},
	{15, 350},
	{11, 312},
	{5, 270},
	{2, 252},
	{-16, 246},
}

var frontShapes = []shape{
	{muscles.Jaw, false, []point{{9, 44}, {18, 40}, {17, 53}, {12, 61}, {6, 60}}},
	{muscles.SCMScalenes, false, []point{{10, 63}, {13, 72}, {12, 80}, {5, 90}, {2, 88}, {7, 74}}},
	{muscles.UpperTrapezius, false, []point{{14, 79}, {24, 86}, {40, 91}, {38, 96}, {22, 94}, {11, 88}}},
	{muscles.LateralDeltoid, false, []point{{56, 98}, {64, 108}, {65, 126}, {62, 142}, {57, 134}, {59, 118}}},
	{muscles.AnteriorDeltoid, false, []point{{40, 95}, {52, 96}, {57, 106}, {57, 124}, {52, 136}, {47, 122}, {41, 106}}},
	{muscles.Pectorals, false, []point{{2, 100}, {20, 97}, {38, 99}, {46, 114}, {43, 128}, {30, 136}, {12, 136}, {2, 130}}},
	{muscles.SerratusAnterior, false, []point{{36, 138}, {44, 132}, {43, 150}, {39, 166}, {34, 156}, {35, 146}}},
	{muscles.AnteriorAbdominalWall, false, []point{{1, 140}, {14, 140}, {17, 160}, {17, 192}, {13, 218}, {7, 240}, {1, 246}}},
	{muscles.LateralAbdominalWall, false, []point{{19, 168}, {32, 166}, {38, 174}, {37, 194}, {40, 214}, {30, 220}, {17, 218}, {19, 194}}},
	{muscles.Biceps, false, []point{{49, 136}, {56, 138}, {61, 152}, {62, 168}, {57, 180}, {53, 170}, {50, 154}}},
	{muscles.BrachialisBrachioradialis, false, []point{{63, 148}, {67, 154}, {70, 178}, {76, 198}, {76, 212}, {71, 208}, {65, 188}, {64, 168}}},
	{muscles.ForearmFlexors, false, []point{{56, 188}, {63, 188}, {70, 210}, {75, 226}, {78, 244}, {70, 244}, {65, 222}, {58, 204}}},
	{muscles.Hand, false, []point{{70, 250}, {80, 250}, {87, 264}, {86, 282}, {81, 295}, {75, 287}, {71, 266}}},
	{muscles.TFLITB, false, []point{{41, 220}, {46, 234}, {50, 262}, {48, 302}, {43, 338}, {40, 336}, {44, 300}, {45, 262}, {39, 232}}},
	{muscles.Adductors, false, []point{{3, 258}, {12, 252}, {18, 264}, {16, 290}, {14, 316}, {11, 308}, {6, 280}}},
	{muscles.Quadriceps, false, []point{{22, 264}, {36, 248}, {43, 264}, {43, 300}, {39, 332}, {30, 340}, {19, 332}, {16, 312}, {18, 286}}},
	{muscles.TibialisAnterior, false, []point{{24, 352}, {31, 356}, {33, 380}, {28, 412}, {24, 438}, {20, 436}, {22, 404}, {21, 374}}},
	{muscles.Peroneals, false, []point{{35, 358}, {41, 372}, {41, 396}, {35, 424}, {31, 442}, {29, 430}, {34, 396}, {35, 374}}},
	{muscles.PlantarFoot, false, []point{{16, 450}, {31, 450}, {36, 464}, {31, 472}, {16, 472}, {14, 462}}},
	{muscles.RotatorCuff, true, []point{{40, 112}, {47, 108}, {51, 116}, {49, 126}, {43, 124}}},
	{muscles.Intercostals, true, []point{{19, 140}, {31, 139}, {33, 152}, {31, 164}, {21, 162}, {18, 150}}},
	{muscles.HipFlexors, true, []point{{17, 220}, {28, 226}, {35, 238}, {29, 252}, {18, 258}, {13, 244}}},
}

var backShapes = []shape{
	{muscles.NeckExtensors, false, []point{{1, 56}, {10, 58}, {11, 70}, {9, 82}, {1, 86}}},
	{muscles.UpperTrapezius, false, []point{{12, 78}, {24, 86}, {44, 93}, {42, 101}, {24, 103}, {8, 108}, {8, 92}}},
	{muscles.MiddleTrapezius, false, []point{{8, 110}, {24, 105}, {40, 103}, {36, 110}, {21, 116}, {8, 126}}},
	{muscles.LowerTrapezius, false, []point{{8, 128}, {20, 120}, {17, 140}, {11, 160}, {8, 172}}},
	{muscles.RotatorCuff, false, []point{{24, 117}, {38, 112}, {45, 116}, {40, 130}, {28, 146}, {21, 138}}},
	{muscles.LateralDeltoid, false, []point{{58, 100}, {64, 110}, {65, 126}, {62, 142}, {58, 134}, {60, 118}}},
	{muscles.PosteriorDeltoid, false, []point{{45, 96}, {54, 97}, {58, 108}, {58, 126}, {54, 134}, {49, 122}, {45, 108}}},
	{muscles.LatissimusDorsi, false, []point{{30, 150}, {44, 134}, {45, 148}, {40, 168}, {36, 186}, {22, 204}, {12, 204}, {13, 186}, {19, 166}}},
	{muscles.ErectorSpinaeThoracic, false, []point{{1, 100}, {6, 100}, {6, 140}, {9, 180}, {1, 184}}},
	{muscles.ErectorSpinaeLumbar, false, []point{{1, 188}, {10, 186}, {11, 206}, {9, 226}, {1, 238}}},
	{muscles.QuadratusLumborum, false, []point{{13, 208}, {22, 208}, {25, 216}, {18, 224}, {12, 226}}},
	{muscles.Triceps, false, []point{{49, 130}, {56, 136}, {63, 146}, {67, 164}, {66, 178}, {59, 176}, {53, 160}, {49, 146}}},
	{muscles.ForearmExtensors, false, []point{{56, 186}, {69, 184}, {75, 200}, {79, 222}, {80, 244}, {71, 244}, {65, 222}, {58, 204}}},
	{muscles.Hand, false, []point{{70, 250}, {80, 250}, {87, 264}, {86, 282}, {81, 295}, {75, 287}, {71, 266}}},
	{muscles.GluteusMediusMinimus, false, []point{{18, 226}, {30, 216}, {41, 220}, {46, 236}, {34, 240}, {20, 240}}},
	{muscles.GluteusMaximus, false, []point{{2, 242}, {18, 242}, {34, 243}, {47, 242}, {49, 260}, {41, 274}, {22, 280}, {5, 274}}},
	{muscles.Adductors, false, []point{{5, 280}, {12, 282}, {13, 304}, {15, 326}, {12, 318}, {8, 296}}},
	{muscles.Hamstrings, false, []point{{15, 283}, {30, 282}, {45, 274}, {47, 300}, {42, 330}, {38, 346}, {28, 340}, {18, 346}, {16, 322}}},
	{muscles.Gastrocnemius, false, []point{{17, 352}, {26, 348}, {37, 350}, {41, 370}, {39, 390}, {33, 404}, {26, 396}, {19, 404}, {15, 388}, {14, 370}}},
	{muscles.Soleus, false, []point{{19, 407}, {26, 400}, {33, 407}, {33, 420}, {28, 438}, {22, 438}, {19, 422}}},
	{muscles.Peroneals, false, []point{{42, 376}, {43, 388}, {40, 408}, {34, 434}, {32, 442}, {33, 424}, {37, 404}, {40, 392}}},
	{muscles.PlantarFoot, false, []point{{16, 450}, {31, 450}, {36, 464}, {31, 472}, {16, 472}, {14, 462}}},
	{muscles.LevatorScapulae, true, []point{{9, 72}, {13, 80}, {19, 92}, {24, 104}, {19, 105}, {13, 92}, {8, 80}}},
	{muscles.Rhomboids, true, []point{{7, 112}, {15, 116}, {21, 124}, {21, 142}, {15, 134}, {7, 126}}},
	{muscles.Intercostals, true, []point{{28, 164}, {40, 154}, {39, 166}, {36, 180}, {28, 184}, {26, 174}}},
	{muscles.DeepHipRotators, true, []point{{14, 252}, {28, 250}, {40, 254}, {39, 262}, {26, 264}, {14, 260}}},
	{muscles.DeepPosteriorLeg, true, []point{{14, 396}, {19, 408}, {21, 428}, {22, 444}, {17, 442}, {14, 418}}},
}
