"""English words that are a letter from others, so that neither is a slip of the other."""

from functools import cache
from pathlib import Path

COMMON = Path(__file__).with_name("common_words.txt")
"""Usual words of seven letters or more, less those of REAL; its head says where they are from."""
NOTICE = "#"
"""Begins each line of that head."""
REAL = frozenset(
    """
    abiding addiction addictions addictive aground americans andrews anesthetic asserts auction
    auctions automation automaton backed backend backing bandana banking barking basking batching
    beaches bedside blacked blacking blinding boarder boarders bonding boosting booting borders
    bounding braking brother brought caches caching career carrier carting cashing casing casting
    catches catching causes causing chapped charter chasing clapped clapping clauses cleansed
    cleansing cleaver cloning closets clowning coasting combing commandos compact compadre compat
    compete competed competing compiles complains complaint complete completing compliant complied
    complies contact contacted contacts contained containerd contract contracting contracts
    conversation conversion coroner costumer countess counties countries country county crackling
    crapping crates creates cremate cremated cremation cruises customer deceased deflect deigned
    delete deplete depleted deprecate deprecated deprecation deprive deprived derivation derives
    descent deserts desserts dividend diving drivers drives driving dumpling ensuing entrails
    erasing eternal except excerpt excited exciting existed existing exited exiting external faction
    faculty failing fattened favored fiction filing filming finnish flailing flattened flitting
    flounder forceps formally formerly forrest founding freezing frontend funding gabbing gained
    gentile grained grating groping growling handed handing handled handling hardness haunting
    heaving hoisted hoisting hosting indeed indexed indicted inducted initial lawyers leaning
    learned learning licking lightening lighting lightning linked linkerd linking loverly lunches
    lunching makers making manager manifests marital markers marking martial masking medication
    meditation memoized memorized missing misused misusing mutable natively needling nestled neural
    neutral nothing noting openapi outages outrage overheard overlay overly overtly packing paddled
    paddling palaces panning panting patently patient patients payback paying peasant personas
    persons phases phasing photons phrased phrases pickled pierces placing planets planing planning
    playing playoff pleural portion potions powdered powders praying prefect premise premises
    present presents preset presets pricked pricking princes programed prosper queueing queuing
    racking radical rafting raising ranting rations reacted readying refactor refused refuses
    relaying relies relying remainder reminder repaying replayed replaying replied replies replying
    resents reserved residue retired retried retries reused reuses reusing revered reversed rising
    risking rooster rotting runaway sacking saluted saying scalable scalded scalding scalped
    scalping scooped scooping scoping scorned seattle seeding seeing seeking seeming seeping seizing
    selector selling sending sentient setting settling shacking sharded sharding sharing shaving
    shavings sheared shearing shingle shorted shorting shredding shrines shuttling sifting singing
    sinning sipping slanted sleight slender slitting slumming smoother smother snorted snorting
    soothing sopping sourcing sparing speeded speeding spelling spender spending spitting splashes
    sporting staking staring started starting startled startling stating statues staying steamed
    steaming stickler stimulate stimulated stimulates stimulating stimulation storeys storied
    storing stormed storming stranding strands strangle strayed straying streaming string strong
    sunning swaying swerved swerving synched tablets tailing taking talking tanking tasking teaming
    tending thicker thicket thinker thirsty thorough threats through thrusting thrusts timbers
    traced tracer tracers tracing tracked tracker trackers tracking trailing training transit
    transmit treading treats trialing trilling triplets tropics tuning turning unblock violent
    waiving weather weaving weighed weighs weighted weights whereas whether whomever wigging
    wildling wriggle wriggling writhing coefficient coefficients
    """.split()
)
"""Words of documents, and of everyday speech those of seven letters or more."""


# Read where a page has a slip, it seems: few pages do.
@cache
def common_words() -> frozenset[str]:
    """Words so usual that one of them is right, whatever stands beside it."""
    lines = COMMON.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith(NOTICE) for word in line.split())
