"""PLOVER types as PLV names them (YIELD for CONCEDE and RETREAT), with NONE behind them, and the quad class of each."""
ROOTS = ['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION',
         'MOBILIZE', 'COERCE', 'ASSAULT', 'NONE']
QUAD = [1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 0]
