"""Fit the coefficients of ../src/math.ts and write the reference values of ../src/math.fixture.json.

Needs Python 3 and mpmath (1.3.0 used). Usage: python3 fit-math.py > coefficients.txt
Every polynomial and rational interpolates its function at Chebyshev nodes in 60-digit arithmetic and
is then rounded to binary64; the printed error is the largest relative error of that rounded form
over a dense grid, evaluated exactly.
"""
import json
import os
import random
from mpmath import mp, mpf, exp, log, sqrt, cos, pi, matrix, lu_solve, erfc, erfinv, tanh, atanh, findroot, ln

mp.dps = 60


def chebyshev_nodes(a, b, n):
    return [(a + b) / 2 + (b - a) / 2 * cos(pi * (2 * k + 1) / (2 * n)) for k in range(n)]


def interpolate(f, m, n, nodes, weight=lambda x: mpf(1)):
    """P of degree m over Q of degree n, Q(0) = 1, equal to f at the nodes."""
    size = m + n + 1
    assert len(nodes) == size
    a, b = matrix(size, size), matrix(size, 1)
    for r, x in enumerate(nodes):
        fx = f(x)
        for j in range(m + 1):
            a[r, j] = x**j
        for j in range(1, n + 1):
            a[r, m + j] = -fx * x**j
        b[r] = fx
    s = lu_solve(a, b)
    return [float(s[j]) for j in range(m + 1)], [1.0] + [float(s[m + j]) for j in range(1, n + 1)]


def horner(c, x):
    y = mpf(0)
    for v in reversed(c):
        y = y * x + mpf(v)
    return y


def report(name, p, q, f, grid):
    worst = max(abs(horner(p, x) / horner(q, x) / f(x) - 1) for x in grid)
    print(f'{name}: relative error {float(worst):.2e}')
    print('  P', p)
    if len(q) > 1:
        print('  Q', q)


def grid(a, b, n=400):
    return [a + (b - a) * mpf(k) / n + mpf(10) ** -30 for k in range(n + 1)]


def cdf(x):
    return erfc(-x / sqrt(mpf(2))) / 2


def quantile(p):
    """Newton in log space from a rough start; p may be as small as 1e-300."""
    if p == mpf(1) / 2:
        return mpf(0)
    if p > mpf(1) / 2:
        return -quantile(1 - p)
    x = -sqrt(-2 * log(p)) if p < 0.1 else (p - 0.5) * 2.5
    for _ in range(200):
        c = cdf(x)
        d = exp(-x * x / 2) / sqrt(2 * pi)
        step = (log(c) - log(p)) * c / d
        x -= step
        if abs(step) < mpf(10) ** -50:
            break
    return x


def main():
    tiny = mpf(10) ** -25
    h = ln(2) / 64 * mpf('1.001')
    e = lambda r: mpf(1) if abs(r) < tiny else mp.expm1(r) / r
    p, q = interpolate(e, 4, 0, chebyshev_nodes(-h, h, 5))
    report('(exp(r)-1)/r, |r| <= ln2/64', p, q, e, grid(-h, h))
    print('2^(j/32)', [float(mpf(2) ** (mpf(j) / 32)) for j in range(32)])
    step = ln(2) / 32
    hi = float(mpf(int(step * mpf(2) ** 38)) / mpf(2) ** 38)
    print('ln2/32 hi, lo', hi, float(step - mpf(hi)), ' 32/ln2', float(1 / step))
    hi = float(mpf(int(ln(2) * mpf(2) ** 32)) / mpf(2) ** 32)
    print('ln2 hi, lo', hi, float(ln(2) - mpf(hi)))

    # log m = 2 s + s^3 L(s^2), s = (m - 1)/(m + 1)
    zmax = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) ** 2 * mpf('1.001')
    l = lambda z: (2 * atanh(sqrt(z)) - 2 * sqrt(z)) / sqrt(z) ** 3
    p, q = interpolate(l, 6, 0, chebyshev_nodes(tiny, zmax, 7))
    report('L(z), log', p, q, l, grid(tiny * 10, zmax))

    # tanh x = x + x^3 T(x^2), |x| <= 0.55
    t = lambda z: (tanh(sqrt(z)) - sqrt(z)) / sqrt(z) ** 3
    zmax = mpf('0.55') ** 2
    p, q = interpolate(t, 3, 3, chebyshev_nodes(tiny, zmax, 7))
    report('T(z), tanh', p, q, t, grid(tiny * 10, zmax))

    # Mills form: Phi(-z) = exp(-z^2/2) M(z), z >= 0; nodes in t = (z - c)/(z + c)
    m = lambda z: cdf(-z) * exp(z * z / 2)
    c, zmax = mpf(4), mpf(40)
    tmax = (zmax - c) / (zmax + c)
    for d in (7, 8, 9):
        nodes = [c * (1 + v) / (1 - v) for v in chebyshev_nodes(mpf(-1), tmax, 2 * d + 2)]
        p, q = interpolate(m, d, d + 1, nodes)
        report(f'M(z) degree {d}/{d + 1}', p, q, m, [c * (1 + v) / (1 - v) for v in grid(mpf(-1), tmax)])

    # Quantile, in the form of Wichura (1988): centre |q| <= 0.425, tails in r = sqrt(-log p)
    f = lambda r: quantile(mpf('0.5') + sqrt(mpf('0.180625') - r)) / sqrt(mpf('0.180625') - r)
    b = mpf('0.180625') - mpf(10) ** -22
    for d in (5, 6, 7):
        p, q = interpolate(f, d, d, chebyshev_nodes(mpf(0), b, 2 * d + 1))
        report(f'quantile centre {d}/{d}', p, q, f, grid(mpf(0), b - tiny, 200))
    for name, a, b, shift, degrees in (('near', '1.6', '5', '1.6', (6, 7)), ('far', '5', '27.4', '5', (6, 7))):
        g = lambda r: -quantile(exp(-((r + mpf(shift)) ** 2)))
        lo, hi = mpf(a) - mpf(shift), mpf(b) - mpf(shift)
        lo -= mpf('0.03')
        for d in degrees:
            p, q = interpolate(g, d, d, chebyshev_nodes(lo, hi, 2 * d + 1))
            report(f'quantile {name} {d}/{d}, r - {shift}', p, q, g, grid(lo, hi, 200))


def fixture():
    rng = random.Random(20210815)
    u = rng.uniform
    xs = {
        'exp': [0, 1, -1, 1e-10, -1e-10, 709.7, -708, -745, 0.5, 0.0108, 0.3466] + [u(-700, 700) for _ in range(120)] + [u(-3, 3) for _ in range(120)],
        'log': [1, 2, 0.5, 1e-300, 1e300, 5e-324, 1.4142135623730951, 0.7071067811865476, 0.9999999999999999, 1.0000000000000002] + [float(10 ** mpf(u(-300, 300))) for _ in range(120)] + [u(0.4, 2.5) for _ in range(120)],
        'logistic': [0, 1, -1, 40, -40, -700, -709, -740] + [u(-700, 60) for _ in range(80)] + [u(-6, 6) for _ in range(80)],
        'tanh': [0.55, 0.5500001, 1e-20, -1e-8, 0.1, 20, -25] + [u(-3, 3) for _ in range(120)] + [u(-0.6, 0.6) for _ in range(80)],
        'normalCdf': [0, 1, -1, -5, 5, -8, 8, -20, -30, -37, -1e-10] + [u(-37, 0) for _ in range(120)] + [u(-5, 5) for _ in range(120)],
        'normalQuantile': [0.075, 0.925, 0.0750000001, 0.4999999, 1e-16, 1e-11, 1.38e-11, 1.4e-11, 1e-300, 2.0 ** -53, 1 - 2.0 ** -53] + [u(0, 1) for _ in range(120)] + [float(10 ** mpf(u(-300, 0))) for _ in range(120)],
    }
    one = mpf(1)
    exact = {
        'exp': exp, 'log': log, 'logistic': lambda x: one / (1 + exp(-x)), 'tanh': tanh,
        'normalCdf': cdf, 'normalQuantile': quantile,
    }
    out = {'source': 'tools/fit-math.py: mpmath 1.3.0, 60 digits, rounded to binary64; rows are [argument, value]'}
    for name, values in xs.items():
        out[name] = [[float(x), float(exact[name](mpf(float(x))))] for x in values]
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'src', 'math.fixture.json')
    with open(path, 'w') as file:
        lines = [f'  "source": {json.dumps(out.pop("source"))}']
        for name, rows in out.items():
            lines.append(f'  "{name}": [\n' + ',\n'.join('    ' + json.dumps(r) for r in rows) + '\n  ]')
        file.write('{\n' + ',\n'.join(lines) + '\n}\n')


if __name__ == '__main__':
    main()
    fixture()
