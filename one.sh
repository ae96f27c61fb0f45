f=$1; python3 - "$f" "$2" "$3" <<'P'
import sys
f,a,b=sys.argv[1:]; s=open(f).read(); assert a in s,a; open(f,'w').write(s.replace(a,b,1))
P
/work/main/.venv/bin/python -m pytest -q -x -p no:cacheprovider tests/test_history.py -k "$4" 2>&1 | tail -6
cp /work/main/$f $f
