import sys, time, argparse, random
from pathlib import Path
import numpy as np, torch
from torch import nn
sys.path.insert(0, str(Path(__file__).parent))
from encoder import *
from rows import *
import encoder as enc_module
from sklearn.metrics import f1_score
ap=argparse.ArgumentParser()
ap.add_argument('--mode',default='frozen')   # frozen | full
ap.add_argument('--low',type=int,default=4)
ap.add_argument('--folds',default='0,1,2,3,4')
ap.add_argument('--epochs',type=int,default=14)
ap.add_argument('--lr',type=float,default=2e-4)
ap.add_argument('--seed',type=int,default=1)
ap.add_argument('--cameo',type=float,default=0.5)
ap.add_argument('--batch',type=int,default=16)
ap.add_argument('--save',default='')
a=ap.parse_args()
torch.manual_seed(a.seed); random.seed(a.seed)
torch.set_num_threads(2)
D=Path('/work/shared/data/events'); M=Path('/work/shared/models/reader-v0')
pieces=Pieces(M/'vocab.txt')
S,T=1,2   # [unused0], [unused1]
def encode(row, markers):
    ids,kind=[OPEN],[0]
    words=[(m.start(),m.end(),m.group()) for m in WORD.finditer(row.text)]
    def inside(spans,b,e): return any(b<t and e>s for s,t in spans)
    prev=[False,False]
    for b,e,w in words:
        s,t=inside(row.source,b,e),inside(row.target,b,e)
        if markers:
            if s and not prev[0]: ids.append(S); kind.append(4)
            if t and not prev[1]: ids.append(T); kind.append(8)
        prev=[s,t]
        p=pieces.of(w)
        ids+=p; kind+=[s*1+t*2]*len(p)
    return ids[:255]+[CLOSE], kind[:255]+[0]
QM=torch.zeros(16,5)
for i,q in enumerate(QUAD): QM[i,q]=1
class Head(nn.Module):
    def __init__(self,mode,low):
        super().__init__()
        self.mark=nn.Embedding(4,HIDDEN)
        nn.init.normal_(self.mark.weight,std=0.05); self.mark.weight.data[0]=0
        self.dense=nn.Linear(4*HIDDEN,HIDDEN); self.out=nn.Linear(HIDDEN,16); self.drop=nn.Dropout(0.2)
    def forward(self,x,kind,mask):
        def pool(w):
            w=w.to(x.dtype); n=w.sum(1,keepdim=True)
            return torch.einsum('bl,blh->bh',w,x)/n.clamp(min=1)
        if (kind>=4).any():
            parts=[x[:,0],pool((kind==4)),pool((kind==8)),pool(mask)]
        else:
            parts=[x[:,0],pool((kind%2==1)),pool((kind//2==1)),pool(mask)]
        return self.out(self.drop(torch.nn.functional.gelu(self.dense(self.drop(torch.cat(parts,1))))))
def pad(list_): 
    n=max(map(len,list_)); return torch.tensor([x+[0]*(n-len(x)) for x in list_])
def run(fold, dy, cl):
    torch.manual_seed(a.seed+fold)
    encoder=of_onnx(M/'reader.onnx'); head=Head(a.mode,a.low)
    allrows=dy+cl
    ex=[encode(r,a.mode=='full') for r in allrows]
    if a.mode=='frozen':
        encoder.eval(); H={}
        order=sorted(range(len(ex)),key=lambda i:len(ex[i][0]))
        with torch.no_grad():
            for i in range(0,len(order),32):
                c=order[i:i+32]; ids=pad([ex[j][0] for j in c]); mask=pad([[1]*len(ex[j][0]) for j in c])
                h=encoder(ids,mask,a.low)
                for k,j in enumerate(c): H[j]=h[k,:len(ex[j][0])].clone()
    top=encoder.layers[a.low:] if a.mode=='frozen' else encoder
    groups=[{'params':[p for n,p in top.named_parameters()],'lr':a.lr/2 if a.mode=='frozen' else a.lr},{'params':head.parameters(),'lr':1e-3}]
    train=[i for i,r in enumerate(allrows) if r.fold!=fold]; test=[i for i,r in enumerate(allrows) if r.fold==fold]
    opt=torch.optim.AdamW(groups,weight_decay=0.01)
    steps=a.epochs*(len(train)//a.batch+1)
    sch=torch.optim.lr_scheduler.LambdaLR(opt,lambda s:min(1,(s+1)/60)*max(0,1-s/steps))
    def forward(c):
        ids=pad([ex[j][0] for j in c]); mask=pad([[1]*len(ex[j][0]) for j in c]); kind=pad([ex[j][1] for j in c])
        with torch.autocast('cpu',dtype=torch.bfloat16):
            if a.mode=='frozen':
                x=torch.nn.utils.rnn.pad_sequence([H[j] for j in c],batch_first=True)+head.mark(kind)
                bias=attention_bias(mask)
                for l in top: x=l(x,bias)
            else: x=encoder(ids,mask)
            return head(x.float() if False else x,kind,mask).float()
    rng=random.Random(a.seed)
    for ep in range(a.epochs):
        encoder.train(); head.train(); rng.shuffle(train)
        # bucket
        chunks=[]
        for i in range(0,len(train),a.batch*8):
            c=sorted(train[i:i+a.batch*8],key=lambda j:len(ex[j][0])); chunks+=[c[k:k+a.batch] for k in range(0,len(c),a.batch)]
        rng.shuffle(chunks)
        tot=0
        for c in chunks:
            y=forward(c); lp=y.log_softmax(1)
            rt=torch.tensor([allrows[j].root if allrows[j].root is not None else -1 for j in c]); q=torch.tensor([allrows[j].quad for j in c])
            loss=0; m=rt>=0
            if m.any():
                l15=lp[m][:, :15]; l15=l15-torch.logsumexp(l15,1,keepdim=True)*0
                l=nn.functional.cross_entropy(y[m],rt[m],label_smoothing=0.1,reduction='sum'); loss=loss+l
            if (~m).any():
                ql=torch.stack([torch.logsumexp(lp[~m]+torch.log(QM[:,k]+1e-9),1) for k in range(5)],1)
                loss=loss+a.cameo*nn.functional.cross_entropy(ql,q[~m],label_smoothing=0.1,reduction='sum')
            loss=loss/len(c)
            opt.zero_grad(); loss.backward(); nn.utils.clip_grad_norm_([p for g in groups for p in g['params']] if False else [p for g in opt.param_groups for p in g['params']],1.0); opt.step(); sch.step(); tot+=float(loss)
    encoder.eval(); head.eval(); P=[]
    with torch.no_grad():
        for i in range(0,len(test),32): P.append(forward(test[i:i+32]))
    P=torch.cat(P).numpy()
    return test,P
t0=time.time()
dy=dyads(D/'plv-train.tsv'); cl=classes(D/'cameo-class-train.tsv'); allrows=dy+cl
G,Y,GQ,YQ,CG,CY=[],[],[],[],[],[]
out=np.zeros((len(allrows),16))
for f in map(int,a.folds.split(',')):
    test,P=run(f,dy,cl)
    out[test]=P
    g=[allrows[i].root for i in test if allrows[i].root is not None]; y=[int(P[k][:15].argmax()) for k,i in enumerate(test) if allrows[i].root is not None]
    G+=g;Y+=y
    CG+=[allrows[i].quad for i in test if allrows[i].root is None]; CY+=[QUAD[int(P[k].argmax())] for k,i in enumerate(test) if allrows[i].root is None]
    print(f,'acc',np.mean(np.array(g)==np.array(y)).round(3),'macro',f1_score(g,y,average='macro').round(3),int(time.time()-t0),flush=True)
GQ=[QUAD[g] for g in G]; YQ=[QUAD[g] for g in Y]
print(vars(a)); print('ALL acc',np.mean(np.array(G)==np.array(Y)).round(4),'macro',f1_score(G,Y,average='macro').round(4),'quad F',f1_score(GQ,YQ,average='macro').round(4),'acc',np.mean(np.array(GQ)==np.array(YQ)).round(4),'cameo macro',f1_score(CG,CY,average='macro').round(4))
print(dict(zip(ROOTS,f1_score(G,Y,average=None,labels=range(15)).round(2))))
if a.save: np.save(a.save,out)
