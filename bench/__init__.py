"""What is measured, by ``python -m bench.…`` from the root of the repository.

The engine is that of ``hooks/``, also where it is not installed.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "hooks"))
