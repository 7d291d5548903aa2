"""Numbers of the tests beside it, by numpy 2.4 and scipy 1.17: python3 growth-law.py"""
import numpy as np, json
from scipy.stats import multivariate_t, t as student
P=dict(means=np.array([6.,7.,8.,9.]),territory=.8,cycle=1.5,cp=.8,cal=1.2,dev=1.,dp=.3,quarter=.5,noise=.2,v=5.)
Y0,Y1=2019,2024
n=4*(Y1-Y0+1)
def dense(P):
    h=np.abs(np.subtract.outer(np.arange(n),np.arange(n)))
    C=P['territory']**2*np.ones((n,n))+P['cycle']**2*P['cp']**h+P['quarter']**2*np.eye(n)
    C+=P['cal']**2*np.kron(np.eye(n//4),np.ones((4,4)))
    # growth = deviation now less deviation four quarters ago
    G=P['dev']**2*P['dp']**np.abs(np.subtract.outer(np.arange(n+4),np.arange(n+4)))
    A=np.hstack([np.zeros((n,4)),np.eye(n)])-np.hstack([np.eye(n),np.zeros((n,4))])
    return C+A@G@A.T
def sel(y,w):
    r=np.zeros(n); r[4*(y-Y0):4*(y-Y0)+4]=w; return r
C=dense(P); m=np.tile(P['means'],n//4)
S=[(2021,[0,0,1,0],-2.0),(2022,[.22,.24,.25,.29],8.2),(2023,[1,0,0,0],5.0),(2023,[.48,.52,0,0],5.5),(2024,[1,0,0,0],6.6)]
W=np.array([sel(y,w) for y,w,_ in S]); x=np.array([s[2] for s in S])
def cond(P,C,year,W,x):
    v=P['v']; F=np.zeros((4,n)); F[:,4*(year-Y0):4*(year-Y0)+4]=np.eye(4)
    k=(v-2)/v
    Sig=k*(W@C@W.T+P['noise']**2*np.eye(len(x)))     # scale matrices of the joint t
    cross=k*F@C@W.T
    d=(x-W@m)@np.linalg.solve(Sig,x-W@m)
    loc=F@m+cross@np.linalg.solve(Sig,x-W@m)
    sc=(v+d)/(v+len(x))*(k*F@C@F.T-cross@np.linalg.solve(Sig,cross.T))
    return loc,sc,v+len(x)
for label,k in (("all",5),("none",0),("older",4)):
    if k==0: print(label, P['v'], ((P['v']-2)/P['v']*C[-4:,-4:]).tolist()); continue
    loc,sc,v=cond(P,C,2024,W[:k],x[:k]); print(label,loc.tolist(),sc.tolist(),v)
loc,sc,v=cond(P,C,2024,W,x)
w=np.array([.22,.24,.25,.29]); print("sum",w@loc,np.sqrt(w@sc@w),student.sf((8-w@loc)/np.sqrt(w@sc@w),v))
loc,sc,v=cond(P,C,2022,W,x); print("2022",loc.tolist(),np.sqrt(np.diag(sc)).tolist())
v=P['v']
ll=multivariate_t(loc=W@m,shape=(v-2)/v*(W@C@W.T+P['noise']**2*np.eye(5)),df=v).logpdf(x)
x2=np.array([3.,7.,6.,6.5,9.]); ll2=multivariate_t(loc=W@m,shape=(v-2)/v*(W@C@W.T+P['noise']**2*np.eye(5)),df=v).logpdf(x2)
W1=W[[1,3]];x3=np.array([10.,4.]); ll3=multivariate_t(loc=W1@m,shape=(v-2)/v*(W1@C@W1.T+P['noise']**2*np.eye(2)),df=v).logpdf(x3)
print("ll",ll,ll2,ll3,-(ll+ll2+ll3))
print("lags",[C[0,h] for h in range(6)], "block0",C[:4,:4].tolist(),"block1",C[:4,4:8].tolist())
# marginal check by simulation of the conditional law is in the test
# The half year of 2023 off by 0.7 instead of the law's own noise.
N = np.diag([.2, .2, .2, .7, .2]) ** 2
k = (v - 2) / v
F = np.zeros((4, n)); F[:, -4:] = np.eye(4)
Sig = k * (W @ C @ W.T + N); cross = k * F @ C @ W.T; r = x - W @ m
d = r @ np.linalg.solve(Sig, r)
sc = (v + d) / (v + 5) * (k * F @ C @ F.T - cross @ np.linalg.solve(Sig, cross.T))
print("noise", (F @ m + cross @ np.linalg.solve(Sig, r)).tolist(), np.diag(sc).tolist(), -multivariate_t(loc=W @ m, shape=Sig, df=v).logpdf(x))
