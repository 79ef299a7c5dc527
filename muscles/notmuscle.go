package muscles

// notMuscles are parts of the body that people name and that are not muscles,
// with the groups nearest to them. Words of tissue alone, such as "tendon", have
// no nearest group. The choice is this package's own.
var notMuscles = []alias{
	{kindJoint, []string{"knee joint", "behind knee", "back of knee", "front of knee", "side of knee", "inside of knee", "outside of knee", "inner knee", "outer knee", "knee pit", "hollow of knee", "popliteal fossa", "knee cartilage"}, []weight{{Quadriceps, 0.5}, {Hamstrings, 0.5}, {Gastrocnemius, 0.3}}},
	{kindJoint, []string{"ankle joint", "front of ankle", "back of ankle", "inside of ankle", "outside of ankle", "inner ankle", "outer ankle"}, []weight{{TibialisAnterior, 0.5}, {Peroneals, 0.5}, {DeepPosteriorLeg, 0.5}}},
	{kindJoint, []string{"elbow joint", "inside of elbow", "inner elbow", "outside of elbow", "elbow crease", "elbow pit", "crook of elbow", "point of elbow", "funny bone"}, []weight{{ForearmExtensors, 0.5}, {ForearmFlexors, 0.5}, {Triceps, 0.3}}},
	{kindJoint, []string{"wrist joint", "carpal tunnel", "carpus"}, []weight{{ForearmFlexors, 0.5}, {ForearmExtensors, 0.5}}},
	{kindJoint, []string{"hip joint", "hip socket", "acetabulum"}, []weight{{GluteusMediusMinimus, 0.5}, {HipFlexors, 0.5}, {DeepHipRotators, 0.5}}},
	{kindJoint, []string{"shoulder joint", "shoulder socket", "glenohumeral", "glenohumeral joint", "ac joint", "acromioclavicular", "acromioclavicular joint"}, []weight{{RotatorCuff, 0.5}, {LateralDeltoid, 0.5}, {AnteriorDeltoid, 0.5}}},
	{kindJoint, []string{"si joint", "si", "sij", "sacroiliac", "sacroiliac joint", "sacro iliac joint"}, []weight{{GluteusMaximus, 0.5}, {ErectorSpinaeLumbar, 0.5}, {DeepHipRotators, 0.5}}},
	{kindJoint, []string{"tmj", "jaw joint", "temporomandibular joint", "temporomandibular"}, []weight{{Jaw, 0.5}}},
	{kindJoint, []string{"toe joint", "big toe joint", "mtp joint", "bunion"}, []weight{{PlantarFoot, 0.5}}},
	{kindJoint, []string{"knuckle", "knuckles", "finger joint", "finger joints", "thumb joint"}, []weight{{Hand, 0.5}}},
	{kindJoint, []string{"joint", "joints", "socket", "capsule", "bursa"}, nil},

	{kindBone, []string{"kneecap", "knee cap", "patella", "kneecaps"}, []weight{{Quadriceps, 0.5}}},
	{kindBone, []string{"tibia", "shinbone", "shin bone", "tibial"}, []weight{{TibialisAnterior, 0.5}, {DeepPosteriorLeg, 0.5}}},
	{kindBone, []string{"fibula", "fibular head", "head of fibula"}, []weight{{Peroneals, 0.5}}},
	{kindBone, []string{"femur", "thigh bone", "thighbone", "neck of femur", "trochanter", "greater trochanter", "hip bone", "hipbone"}, []weight{{Quadriceps, 0.5}, {Hamstrings, 0.5}, {GluteusMediusMinimus, 0.5}}},
	{kindBone, []string{"pelvis", "pelvic bone", "ilium", "iliac crest", "pubis", "pubic bone", "pubic symphysis"}, []weight{{GluteusMaximus, 0.5}, {HipFlexors, 0.5}, {Adductors, 0.5}}},
	{kindBone, []string{"sit bone", "sit bones", "sitting bone", "sitting bones", "ischium", "ischial tuberosity"}, []weight{{Hamstrings, 0.5}, {GluteusMaximus, 0.5}}},
	{kindBone, []string{"tailbone", "tail bone", "coccyx", "sacrum", "sacral"}, []weight{{GluteusMaximus, 0.5}, {ErectorSpinaeLumbar, 0.5}}},
	{kindBone, []string{"spine", "backbone", "back bone", "vertebra", "vertebrae", "spinal column", "spinal", "spinal cord", "disc", "discs", "disk", "disks", "lumbar spine", "thoracic spine", "cervical spine", "slipped disc", "herniated disc"}, []weight{{ErectorSpinaeLumbar, 0.5}, {ErectorSpinaeThoracic, 0.5}}},
	{kindBone, []string{"rib", "ribs", "rib cage", "ribcage", "floating rib"}, []weight{{Intercostals, 0.5}, {SerratusAnterior, 0.5}}},
	{kindBone, []string{"sternum", "breastbone", "breast bone", "xiphoid"}, []weight{{Pectorals, 0.5}}},
	{kindBone, []string{"collarbone", "collar bone", "clavicle"}, []weight{{Pectorals, 0.5}, {UpperTrapezius, 0.5}}},
	{kindBone, []string{"scapula", "scapulae", "scapular", "shoulder bone", "acromion"}, []weight{{Rhomboids, 0.5}, {MiddleTrapezius, 0.5}, {RotatorCuff, 0.5}}},
	{kindBone, []string{"humerus", "arm bone"}, []weight{{Biceps, 0.5}, {Triceps, 0.5}}},
	{kindBone, []string{"radius", "ulna", "ulnar"}, []weight{{ForearmFlexors, 0.5}, {ForearmExtensors, 0.5}}},
	{kindBone, []string{"skull", "cranium", "mandible", "jawbone", "jaw bone", "cheekbone", "cheek bone"}, []weight{{Jaw, 0.5}, {NeckExtensors, 0.5}}},
	{kindBone, []string{"heel", "heels", "heel bone", "calcaneus", "heel pad", "heel spur", "top of foot", "dorsum of foot", "top foot", "metatarsal", "metatarsals", "tarsal"}, []weight{{PlantarFoot, 0.5}, {TibialisAnterior, 0.5}}},
	{kindBone, []string{"tooth", "teeth", "chin"}, []weight{{Jaw, 0.5}}},
	{kindBone, []string{"bone", "bones", "bony", "periosteum", "skeleton"}, nil},

	{kindOrgan, []string{"heart", "heart muscle", "cardiac muscle", "myocardium", "breast", "breasts", "nipple", "nipples"}, []weight{{Pectorals, 0.5}}},
	{kindOrgan, []string{"lung", "lungs"}, []weight{{Intercostals, 0.5}}},
	{kindOrgan, []string{"kidney", "kidneys"}, []weight{{ErectorSpinaeLumbar, 0.5}, {QuadratusLumborum, 0.5}}},
	{kindOrgan, []string{"liver", "spleen", "gallbladder", "gall bladder", "pancreas", "bladder", "bowel", "bowels", "gut", "guts", "intestine", "intestines", "appendix", "colon", "uterus", "womb", "ovary", "ovaries", "prostate", "stomach organ"}, []weight{{AnteriorAbdominalWall, 0.5}}},
	{kindOrgan, []string{"brain", "eye", "eyes", "eyeball", "eyelid", "ear", "ears", "nose", "mouth", "tongue", "lip", "lips", "throat", "thyroid", "gum", "gums", "sinus", "sinuses", "tonsil", "tonsils", "testicle", "testicles", "penis", "vagina", "genitals"}, nil},

	{kindTendon, []string{"achilles", "achilles tendon", "achilles heel", "calf tendon", "heel cord", "heel tendon"}, []weight{{Gastrocnemius, 0.5}, {Soleus, 0.5}}},
	{kindTendon, []string{"patellar tendon", "patella tendon", "quad tendon", "quadriceps tendon", "patellar"}, []weight{{Quadriceps, 0.5}}},
	{kindTendon, []string{"tendon", "tendons", "tendinous", "tendonitis", "tendinitis", "tendinopathy", "tendinosis", "sinew", "sinews"}, nil},

	{kindLigament, []string{"acl", "pcl", "mcl", "lcl", "cruciate", "cruciate ligament", "meniscus", "menisci"}, []weight{{Quadriceps, 0.5}, {Hamstrings, 0.5}}},
	{kindLigament, []string{"labrum"}, []weight{{RotatorCuff, 0.5}, {HipFlexors, 0.5}}},
	{kindLigament, []string{"ligament", "ligaments", "cartilage", "fascia", "fasciae", "retinaculum"}, nil},

	{kindNerve, []string{"sciatic", "sciatic nerve", "sciatica"}, []weight{{DeepHipRotators, 0.5}, {GluteusMaximus, 0.5}, {Hamstrings, 0.5}}},
	{kindNerve, []string{"peroneal nerve", "fibular nerve", "common peroneal nerve"}, []weight{{Peroneals, 0.5}}},
	{kindNerve, []string{"nerve", "nerves", "plexus", "brachial plexus", "pinched nerve"}, nil},

	{kindVessel, []string{"vein", "veins", "artery", "arteries", "blood vessel", "blood vessels", "carotid", "jugular", "lymph node", "lymph nodes", "lymph", "gland", "glands", "varicose vein", "varicose veins", "aorta"}, nil},

	{kindSkin, []string{"skin", "scalp", "nail", "nails", "toenail", "toenails", "blister", "blisters", "scar", "wound", "rash", "bruise", "mole"}, nil},

	{kindPlace, []string{"forehead", "brow", "cheek", "cheeks", "temple", "temples", "side of head", "jawline"}, []weight{{Jaw, 0.5}}},
	{kindPlace, []string{"back of head", "top of head"}, []weight{{NeckExtensors, 0.5}}},
	{kindPlace, []string{"armpit", "armpits", "axilla", "underarm", "under arm"}, []weight{{LatissimusDorsi, 0.5}, {RotatorCuff, 0.5}, {Pectorals, 0.5}}},
	{kindPlace, []string{"navel", "belly button", "bellybutton"}, []weight{{AnteriorAbdominalWall, 0.5}}},

	{kindComplaint, []string{"shin splint", "shin splints"}, []weight{{TibialisAnterior, 0.5}, {DeepPosteriorLeg, 0.5}}},
	{kindComplaint, []string{"plantar fasciitis", "plantar fascitis"}, []weight{{PlantarFoot, 0.5}, {Gastrocnemius, 0.5}, {Soleus, 0.5}}},
	{kindComplaint, []string{"tennis elbow"}, []weight{{ForearmExtensors, 0.5}}},
	{kindComplaint, []string{"golfers elbow", "golfer elbow"}, []weight{{ForearmFlexors, 0.5}}},
	{kindComplaint, []string{"runners knee", "jumpers knee"}, []weight{{Quadriceps, 0.5}}},
	{kindComplaint, []string{"itbs syndrome", "itb syndrome", "it band syndrome"}, []weight{{TFLITB, 0.5}}},
	{kindComplaint, []string{"frozen shoulder", "shoulder impingement"}, []weight{{RotatorCuff, 0.5}}},
	{kindComplaint, []string{"piriformis syndrome"}, []weight{{DeepHipRotators, 0.5}}},
	{kindComplaint, []string{"headache", "head ache", "migraine"}, []weight{{NeckExtensors, 0.5}, {UpperTrapezius, 0.5}}},
	{kindComplaint, []string{"chest pain", "chest pains", "pain in chest", "chest hurts", "chest ache"}, []weight{{Pectorals, 0.5}}},
	{kindComplaint, []string{"stomach ache", "stomach pain", "abdominal pain", "belly pain", "stomachache", "belly ache", "tummy ache", "hernia"}, []weight{{AnteriorAbdominalWall, 0.5}}},
	{kindComplaint, []string{"heartburn", "heart burn", "heart attack", "chest infection", "earache", "toothache", "arthritis", "fracture", "fever", "dvt", "blood clot", "clot"}, nil},

	{kindOutside, []string{"pelvic floor", "perineum", "perineal", "kegel", "levator ani"}, []weight{{DeepHipRotators, 0.5}, {Adductors, 0.5}}},
	{kindOutside, []string{"eye muscles", "tongue muscles", "facial muscles", "face muscles", "vocal cords"}, []weight{{Jaw, 0.5}}},
	{kindOutside, []string{"platysma", "digastric", "hyoid", "suprahyoid", "suprahyoids", "mylohyoid"}, []weight{{SCMScalenes, 0.5}, {Jaw, 0.5}}},
}

// ambiguousNames are words for several muscles of different places, with no
// common reading that covers them; the groups are those it could mean.
var ambiguousNames = []alias{
	{kindAmbiguous, []string{"rectus", "recti"}, []weight{{AnteriorAbdominalWall, 1}, {Quadriceps, 1}}},
	{kindAmbiguous, []string{"quadratus"}, []weight{{QuadratusLumborum, 1}, {DeepHipRotators, 1}}},
	{kindAmbiguous, []string{"teres"}, []weight{{RotatorCuff, 1}, {LatissimusDorsi, 1}}},
	{kindAmbiguous, []string{"obliquus"}, []weight{{LateralAbdominalWall, 1}, {NeckExtensors, 1}}},
	{kindAmbiguous, []string{"flexor", "flexors"}, []weight{{HipFlexors, 1}, {ForearmFlexors, 1}, {Hamstrings, 1}, {SCMScalenes, 1}, {DeepPosteriorLeg, 1}}},
	{kindAmbiguous, []string{"extensor", "extensors"}, []weight{{ForearmExtensors, 1}, {Quadriceps, 1}, {NeckExtensors, 1}, {ErectorSpinaeLumbar, 1}, {TibialisAnterior, 1}}},
	{kindAmbiguous, []string{"rotator", "rotators", "external rotator", "external rotators", "internal rotator", "internal rotators"}, []weight{{RotatorCuff, 1}, {DeepHipRotators, 1}}},
	{kindAmbiguous, []string{"interosseous", "interossei", "lumbrical", "lumbricals", "intrinsic", "intrinsics", "digit", "digits", "abductor digiti minimi"}, []weight{{Hand, 1}, {PlantarFoot, 1}}},
	{kindAmbiguous, []string{"flexor hallucis", "hallucis", "flexor digiti"}, []weight{{DeepPosteriorLeg, 1}, {PlantarFoot, 1}}},
	{kindAmbiguous, []string{"pollicis"}, []weight{{Hand, 1}, {ForearmExtensors, 1}, {ForearmFlexors, 1}}},
	{kindAmbiguous, []string{"thoracic"}, []weight{{ErectorSpinaeThoracic, 1}, {MiddleTrapezius, 1}, {Rhomboids, 1}}},
	{kindAmbiguous, []string{"ankle flexors", "ankle extensors", "ankle muscles"}, []weight{{TibialisAnterior, 1}, {Gastrocnemius, 1}, {Soleus, 1}, {Peroneals, 1}}},
	{kindAmbiguous, []string{"knee muscles", "knee muscle"}, []weight{{Quadriceps, 1}, {Hamstrings, 1}, {Gastrocnemius, 1}}},
	{kindAmbiguous, []string{"elbow muscles", "elbow muscle"}, []weight{{BrachialisBrachioradialis, 1}, {Triceps, 1}, {ForearmExtensors, 1}, {ForearmFlexors, 1}}},
	{kindAmbiguous, []string{"femoris"}, []weight{{Quadriceps, 1}, {Hamstrings, 1}, {DeepHipRotators, 1}}},
	{kindAmbiguous, []string{"brachii"}, []weight{{Biceps, 1}, {Triceps, 1}}},
	{kindAmbiguous, []string{"carpi"}, []weight{{ForearmFlexors, 1}, {ForearmExtensors, 1}}},
	{kindAmbiguous, []string{"spinae", "capitis"}, []weight{{ErectorSpinaeThoracic, 1}, {ErectorSpinaeLumbar, 1}, {NeckExtensors, 1}}},
	{kindAmbiguous, []string{"scap", "scaps"}, []weight{{LevatorScapulae, 1}, {Rhomboids, 1}, {MiddleTrapezius, 1}}},
	{kindAmbiguous, []string{"stabiliser", "stabilisers", "stabilizer", "stabilizers"}, []weight{{RotatorCuff, 1}, {ErectorSpinaeLumbar, 1}, {LateralAbdominalWall, 1}}},
	{kindAmbiguous, []string{"body", "limb", "limbs", "extremity", "extremities"}, nil},
}
