/**
 * @module deid/lexicon/clinical-acronyms: what notes write in capitals that is nobody's name or initials: tests, procedures, devices, units of a
 * hospital, scales, trials, degrees, forms. Collected by hand; those that are also well-known first names are left out.
 */
export const clinicalAcronyms = `
aaa aama aanc aao aaox3 aap abcde abfm abn abo abpa abpi abpn abvd accme acdf acei acl acls acog acos acp acr acrn acs acth adhd adl adls adn adpkd aed
aemt aerd afab afb aflp afo ahima aicda aiims ains akp alif alsfrs amab amd amda ancc anoa ao4 aoe aom aota aox3 apap apc apcr apd apls apmh apna aprn
arasens arb arbs ards arf arni arnp aro arr asc asco ascp ascus ascvd ashp asis asl asmi aso astro atc atg atls atn atr att attr auad auc aud avm avnrt
avr avs avsd awhonn awv azt bcbs bcc bcop bcp bcps bcx bdi bds bdz bfr bgl bia bibasilar bic bims birads bka bks blq bmd bms bmt bno bom bpap bppv bps
brbpr brue bsc bsl bsn bso bss bsw bvi bvt cabg cac cadc cah cam camelyon camicu capox carn cauti cba cbd cbg cbgs cbi cbis cbt ccap ccb ccc cccb ccd
ccf cci ccm ccn cct ccu cda cdai cde cdi cdki cdn cdo cds cdu cemri cep ces cfnp cfo cfs cgm chads2 chadsvasc chb chcs chol chpn chsw cht chw cias cic
cidp cif cin cinv cirsg ciwa cix cks clabsi clc clia cll cln clo clt cmc cmhn cmht cml cmml cms cmsrn cmt cnl cnmt cnor cnp cnsc cnt cob cobt cocp cpam
cpap cpb cpc cpd cpex cphq cpoe cpp cpr cqm crao crbsi crc creat crna crnp crps crs crt crtp crtt crvo csa cscs csm csn csom css cssrs csw cswa cswp
cta ctap ctb ctca ctd ctka ctkub ctpa ctrs cts ctv curb65 cvd cvl cvp cvt cvvhd cvvhdf cwcn cwocn cwp cws cyp d10w d5ns d5w daas dacvim dapahf dapt
das28 dbp dch dcis dcm ddavp dds dexa dfe dfu dhea dhhs dhr dibels dic dipj div dka dlbcl dlco dld dmard dmards dmd dnacpr dnar dni dnr doac doacs doe
dol dpd dpm dpoa dpoahc drcog dre drg dsch dsd dsm dsmes dss dst dtp dts dtv dus dva dvpx dwi eam ebl ebm ebrt ebus ecco2r ecf ecog ecoli ect ecv edd
edh edic edta efda eft ehr emar emr emtala emtp enp ent eob eoc eod eoe eol eom eomil eortc eot epap epds epo epworth ercp erp erpr ers ert esld ess
estim esu eswl etoh etu eua eus evac evar evl evlt exlap f2f faaem faafp facc facep facg facit facr fap fascrs fbg fccm fccp fdg fdp fds fena feno fess
fev fev1 ffdm ffr fhir fhl fhr fhrs fht fhx fib4 fibr fim flk flt3 fmch fmla fna fnd fnp fobt fodmap folfirinox fourier fpg fpl fraca fracp fracs
franzca franzcog franzcp frap frax frc frca frcem frcgp frcog frcpath frcpc frcsc fsa fsbg fsgs fsh fsiq fta fte ftt fuo fup fvc fwb fwf g6pd gad7 gaf
gard gbm gbs gdc gdm gdmt gds gea gef gib gip gissi git glp glp1 gmc gmfcs gmfm gmlos gnb gnp gnr gnrh gpa gpc gpcr gphc grbs gsw gtn gvhd gxt gyn h2ra
haart hae hama hap hasbled hav havb hbig hbsag hbvdna hca hcap hcc hch hcm hco3 hcpc hcpoa hctz hcvab hdr hdu hedis hellp hepa hepb hfmd hfnc hfno hgbs
hha hhn hhnk hhpt hhs hida hir hitech hl7 hla hlh hmg hmis hmo hnp hocm hoh hpf hpo hpylori hra hrct hsct hsg hsil hsm htm hvf i2b2 iad iadl iadls ibc
ibclc ibd ibs ibw ica icds icdsc icf ich icp icr ics icu idc iddm ide idh idl ief iep ifg ifn igd igf igt iha ihc ihd ihr iht iief iih iium ikdc il2
ild imc imcu ime imi imrt imv incl inf intub iol ioms iop ipa ipap ipf ipi ipmn ipr ipss iqr irb ird irf iri irr isbar isf iss itb itc itp itu iufd
iugr ivc ivda ivdu ivfs ivig ivus iwmi jcaho jia json jvd kccq kcl kdigo koos kps kub kvo laa laiv lasa lasik lbbb lbp lbw lcd lcdc lcis lcmhc lcp lcpc
lcsws lcx ldct ldr leep lefs lfts lge lgib lhc lij liq lisw liswc lkw llq lls lmt lmwh lnd lnha loa loi lom loq lpcc lpccs lpd lpr lrti lsil lso lsw
lta ltach ltbi ltc ltcs ltd ltot ltr lts ltss luq lus lvas lvedp lvh lvn lvot lvrs mab mag3 maoi masld mbbch mbs mbss mca mcb mccune mcd mci mcl mco
mcp mcpj mcsp mctd mdd mddr mdi mdiv mdq mdr mdrd mdro mds mdt mdx mfa mfm mgus mha mhaq mhc mhs mibg mic micu mif mip mis mlf mli mma mmf mmi mmp mmpi
mms mof mogad moh moi monarche mou mpa mpn mps mpt mpv mra mrcgp mrcog mrcpch mrcpsych mrcs mrd mre mrpharms mrv msa msaf msc mscp mscs msg msi msn
msot mspt mstp msu msw mswi mtbi mtp mtx mua muga mva mvc mvp mvr mvv mwf mycn n2o nac nafld nas nbcot nbm nbs ncat ncc nccaa ncct nclex ncqa ncv nda
ndc ndis ndm neb nebs nemsis nesp news2 nf1 nfa nfp ngs nhp nhs nicm nicu nidd niddm niosh nippv nir niv nkfa nmc nmda nmo nmp nms nnp noac nok noms
npdr nph npq npuap npwt nqf nrb nremt nrp nrs nrti nsaid nsaids nsclc nsd nset nslijh nsr nsvd nte ntg nts nuc nvb nvd nvld nyha ocd ocg ocn ocps odi
odn ogd ohca oig olst ome omfs oml omm omt oob oor opg opll opqrst ords orl orm ors oru osa osh osha ossd oswestry otc otd otrl otv oud ouds ovs p53
pac paca pacnp pafs pag pah pai painad palb2 panc panss pap pasrr pav pbc pbf pbm pca pci pcl pcl5 pcmh pcn pcnl pcos pcs pcv13 pcv20 pcwp pdd pdgf
pdl1 pdmp pdph pdx pef pefr pej pelod pept perrl pesi petct pfo pfs pft pfts pgd pgi pgy pgy1 pgy2 pgy3 pgy4 pgy5 php phq2 phq9 phs picu pif pio pip
pipj pjp pjs pka pku plc plds plif plis plma plmd plmi pmb pmdd pml pmn pmp pmpm pmr pms pmt pna pnd pnes pnet pnp pns poa poag pocus polarix pom poms
pon pono ponv porth ppci ppe ppf ppi ppis ppo pprom pps ppv pra prbcs prisma prl prnt prog promis proseva prp prvc psc psg psgn psm psp psps psqi psv
psvt ptac ptbd ptc ptca pte pthr ptl ptld ptp ptu ptx pud puva pvc pvcs pvd pvl pvr pwb pwi pyp qdash qds qids qio qmp qod qol qrs qtc quickdash raad
raas rac rar rast rbans rbbb rbcs rca rcc rcp rcri rct rdi rdn rebt rem rfa rfi rfs rfts rfv rga rhc rhd rij rip rku rld rlf rll rln rlq rls rml rmn
rmp rms rnfl rnst roa roc romi rotem rpe rpft rpgn rpo rpoc rpsgt rpt rrso rsa rsb rsbi rscn rsi rsvp rtk rtms rtpcr rtr rtx rua rul ruq rvef rvh rvot
rvr rvs rvu rxn rypins sab sacn sah sao2 sar sarc savr sbar sbe sbfi sbft sbi sbirt sbo sbp sbrt sbs sbt sca scc sccp scd scds sci scid scl sclc scm
scn scr scs sct scvo2 sdat sdb sdh sdoh sds seh sema serm sf36 sfi sga sglt sglt2 sglt2i sgot sgpt shbg shx siadh sibo sicu sig sij sils simv sitrep
siv sjs slb sln slnb slpd slr slt sma smas smn snf snri snris sobe soboe soi som sop sos spadi spap spect spep spf spi spk spont sps spt spv spyral sql
squames sqv srs ssa ssc ssd ssdi sse sshl ssi sspi ssri ssris sss sssi sta stai stdr sti stis stm stopbang sts stt sttr sud sui supp sus suv suvmax svc
sve svg svr svt swa swl sws sxa syst t1dm taa tace tah tahbso tanf tapse tas tat tavi tavr tbi tbili tbm tbsa tbw tca tcas tcd tcm tcp tdd tdp tdr tds
teg tem tep tet tev tevar tfc tfesi tgn tha thr tiaa tib tif til timi titre tiva tka tki tkr tlc tld tles tlh tli tlif tlr tlso tma tme tmj tmp tms
tnbc tnf tni tnk tnm tnt tnx tob toc toco tolac tomo tos tpa tpal tpha tpmt tpo tpr tqip trab tral trali trbc trd trh trif trs trt tsc tsf tss tst ttd
ttg ttm ttts tui tur turbt turp tvc tvh tvt tvus txa txt uacs uao uap uas ubr ubt ucb ucr ucx udca uds ues ufe ufh ufr ugi ugib uhr uip uko ulq umls
uom uop upep upj upt url usoh usps ussd utd utis utox utq uva uvb vacc vacterl vad vae vag vanc vap vbac vcug vda vds vegf vf14 vfss vhl vid vip vits
vkdb vla vlbw vldl vma vmd vna vns vnus voc vod vpap vpb vpc vpi vrt vtbi vte vtx vuj vvi vwd vwf w2w waisiv wap wbcs wbi wbrt wcc wcd wct wdwn wga
wisci wle wob womac wpw xml xrt ybocs ygt ymrs yob zdv zenker zpak zyg
aarom aau abc abim abr absm abx acat acd acer acfi acmg acnp acpc acvc adj aec aecopd aedt af aflutter aga agacnp agp ahpra ahtr aid aih aims allo am
amc aml amp amt amts amu aoc aou apache aph apl arm art arvc asdas ases assh atbx atm axspa basdai basfi bbs bcf bcvi bcvis beacopp bep bilag bisap
bivad bmbs bop bpad bpe bprs brgy brt bst btk bup bvas bzo camhs capd cbct cc0 ccds ccemtp ccfp ccg cch ccollar ccr ccra ccrc ccrt cdces cdh1 cdt cen
ceph cephalic cfcs cfdna cft cga cgh cgy cha2ds2 chc chek2 chem7 chsp cip cld cnsipi cnv coa coc cod coi colo cons cpa cpe cpft cph cpn cppd cprs cpss
cqc crht crif crl crn csfa csii cspine cssd cst csu csws ctdna cteph ctp ctt ctx cvicu cwon d10 dabsm dbd dcd ddimer ddkt ddx dfv dgf dgi dhap dhb
diag dip dipabsm dks dla dlqi dm1 dme dmmr dmo dnb dns doi dols doms dos dps ds1500 dsu dtg dvla dvp eces ecls ecpr edacs edm edt efast efv egd egdt
egpa ehcp eip emb emu eox epcam epis epoa esap esm esrf essdai est etg eth eucr exfix faasm facsm fanzca fasn fec fen fga fgm fgr fhh fhhr fhm fib
fidsa fiqr fit flipi fmf fmx fnc fnhtr fpsa fqhc fracgp frcr fscai fse ftc fts fww g3p2 gas gca gemcis gist gls gmi gms gmt gord gow gp gpcc gpdc
gpr gtv gynonc hads hain hamb hamd hamn haq hcl hemeonc hemi hep hev hgsc hhns hicaps hine hipec hjr hld hlp hoos hse hstn hts hus ia2 ianb icans icm
idt igrt ijv ilc ilf ili imms imn imt inh inpt isc iscn ist iup iupc ivab ivabx ivi ivt ki67 lac lad ladc lafb lami lamn lat lcl ldkt ldn lga lgsc
licsw llsb lmca ln2 lof lop lpa lpf lpfb lpv lrd lrkt lrtd lsb lsc ltac lusb luts lvedd lvesd lvo mamp marac mch mcrn mcs menb met mews mhra mipi mlh1
mmrv mocas mohs mpfl mpoa mrankin mrop msh2 msh6 msih mss mta mtb mtd mto mvac mve mwa mzl nacl nad ndt nefs nehr neoadj neurosx nhif nhl nhse nhsfnc
njt nka nocte nof nos npa npd nprs nras nrbc nrbm nric nsicu nsip ntprobnp nzno nzst oab oar ogt ohs oks onc opcs opi opv outpt oxa oxy pacu pas
pbs pcd pcp pct pdt perio pet pews pfm phe philhealth phn phos pi3k pih pimz piss pisz pizz plts pm pmf pmi pmmr pms2 pmtct pog prc prep probnp prwe
psi pst psx pten ptr ptsd ptv pyelo pza qac qft qsofa racf racgp ranzcog ranzcr rbg rcf rchop rcis rcs rcts rdh rdt retics rgn rif ripi rlsb rnld
rollator ros1 rpda rpob rsc rusb rvad rvd s117 s17 saps sassa sau sba scbu sccis scig scorad scphn scrp scv scz sdai sdu senco send sledai sll smm snp
sob sokal spc spga sr1 srom srp stent stic stk11 sttf svicu taco taf tardieu tare tbr tchp tcph tcrn tdc tdf tfn tft thc ticu tir tmb tmd tp53 tps
trop tsicu tta ttas ttos ttr ttwb tug udt uka uro urr urt urti uui var vas vct vdi vent vfc vir vmat vus wfns wgs wnl wocn wzf xdr xelox xlif xpert
znt8
ahcccs anes bcacp bccp bcgp bcid bcmas bcnsp bcpp bpha cacp ccht ccrp cfrn chfn chpna cnml cnrn cohn cpan cpen cphon cppb cpxp crni csp ctrn cvrn cwcms cwsp dabr fsbs gon hnb ihs iicu ilesi lnc mbb midas mih mmg oit onb plasmic pmv ralp rncob rncnic rnfa rrt schip tbc tcc uhc cvu ncic plex psvr qbl raapid rnc sart ssep swc tkv vasc vpu
acm atp bcaba bcba bip bmet ccma ccrn cfy chwi cma cns cota cpo cprp dnp dpt fba ifsp ldm lgsw lmft lmhc lmsw lpc mft ncle ota otr psyd pta qidp qmhp rbt rda rdcs rdms rhia rhit rma rvt stna
dhx fhx lle mpj phmx pmhx rle rnp rue scfe shx sobar stds tias
mgf mgm pgf pgm esi mfom faber sita dfr bfr aecg lpch tlics fnclcc
 soc roc npsg recert nhi pcn umi
amion badgernet bin curn emis franzco franzcr gct hmp hsc mccd ooh pmh proc remi rpd rpi sfga sho ubw voalte whs cage`;
