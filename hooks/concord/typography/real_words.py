"""Words of their own that are a letter from others, so that neither is a slip of the other.

English words as films have them, of seven letters or more, beside which documents have another.
"""

REAL = frozenset(
    """
    abiding addiction addictions addictive aground americans andrews anesthetic asserts auction
    auctions automaton backing bandana banking barking basking beaches bedside blacked blacking
    blinding boarder boarders bonding boosting booting braking brother brought carting cashing
    chapped charter chasing clapped clapping cleansed cleansing cleaver closets clowning
    coasting combing commandos compadre competed competing complains complaint completing
    compliant complied contacted contracting coroner countess crackling crapping cremate
    cremated cremation cruises deceased deflect deigned depleted deprive deprived descent
    dividend drivers dumpling ensuing entrails erasing eternal external faction faculty fattened
    favored fiction filming finnish flailing flitting flounder forceps forrest founding freezing
    funding gabbing gentile grating groping growling hardness haunting heaving hoisted hoisting
    indicted inducted lawyers learned licking lightening lighting lightning linking loverly
    lunches lunching manager medication meditation missing misused misusing needling outrage
    overheard overtly packing paddled paddling palaces panning panting patently patient patients
    payback peasant phasing photons phrased pickled pierces placing planets playoff pleural
    portion potions powdered powders praying prefect pricked pricking princes programed prosper
    racking radical rafting ranting rations reacted readying relaying repaying replaying replied
    resents residue revered risking rooster rotting runaway sacking saluted scalded scalding
    scalped scalping scooped scooping scorned seattle seeding seeming seeping seizing sentient
    setting settling shacking sharded shaving shavings sheared shearing shingle shorted shorting
    shredding shrines shuttling sifting singing sinning sipping slanted sleight slender slitting
    slumming smother snorted snorting soothing sopping sparing speeded speeding spender spitting
    splashes sporting staking started startled startling statues steamed steaming stickler
    stimulate stimulated stimulates stimulating stimulation storeys storied stormed storming
    stranding strands strangle strayed straying sunning swaying swerved swerving synched tablets
    tanking tasking teaming tending thicker thicket thinker thirsty thrusting thrusts timbers
    tracers trackers treading trilling triplets tropics unblock violent waiving weather weaving
    weighed weighted whereas whether whomever wigging wildling wriggle wriggling writhing
    """.split()
)
