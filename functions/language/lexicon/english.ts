/** English: what the rules of spelling do not give. */

/** Irregular verbs: base, past, participle where it differs; `/` parts variants. */
export const ENGLISH_VERBS = `
be:was,were,been,am,is,are,being have:had,has do:did,done,does go:went,gone say:said make:made get:got,gotten take:took,taken come:came see:saw,seen know:knew,known think:thought give:gave,given find:found tell:told become:became leave:left
feel:felt bring:brought begin:began,begun keep:kept hold:held write:wrote,written stand:stood hear:heard let:let mean:meant set:set meet:met run:ran pay:paid sit:sat speak:spoke,spoken lie:lay,lain,lying,lied lead:led read:read grow:grew,grown lose:lost
fall:fell,fallen send:sent build:built understand:understood draw:drew,drawn break:broke,broken spend:spent cut:cut rise:rose,risen drive:drove,driven buy:bought wear:wore,worn choose:chose,chosen seek:sought throw:threw,thrown catch:caught deal:dealt
win:won forget:forgot,forgotten sell:sold fight:fought teach:taught eat:ate,eaten sing:sang,sung strike:struck,stricken hang:hung,hanged shake:shook,shaken ride:rode,ridden feed:fed shoot:shot drink:drank,drunk hit:hit arise:arose,arisen fly:flew,flown
sleep:slept cost:costed beat:beat,beaten light:lit,lighted blow:blew,blown bite:bit,bitten hide:hid,hidden steal:stole,stolen swear:swore,sworn tear:tore,torn wake:woke,woken,waked withdraw:withdrew,withdrawn withhold:withheld withstand:withstood overthrow:overthrew,overthrown
overcome:overcame undergo:underwent,undergone undertake:undertook,undertaken oversee:oversaw,overseen foresee:foresaw,foreseen forbid:forbade,forbidden forgive:forgave,forgiven foretell:foretold mislead:misled mistake:mistook,mistaken outdo:outdid,outdone
override:overrode,overridden overrun:overran overtake:overtook,overtaken partake:partook,partaken rebuild:rebuilt redo:redid,redone repay:repaid resell:resold retake:retook,retaken rewrite:rewrote,rewritten uphold:upheld upset:upset undo:undid,undone
unwind:unwound bear:bore,borne,born bend:bent bet:bet bid:bid,bade,bidden bind:bound bleed:bled breed:bred broadcast:broadcasted burn:burned,burnt burst:burst cast:cast cling:clung creep:crept dig:dug dream:dreamed,dreamt dwell:dwelt,dwelled flee:fled fling:flung
forecast:forecasted freeze:froze,frozen grind:ground hurt:hurt kneel:knelt,kneeled lay:laid lean:leaned,leant leap:leaped,leapt learn:learned,learnt lend:lent put:put quit:quitted plead:pleaded,pled rid:rid ring:rang,rung saw:sawn,sawed shed:shed shine:shone show:showed,shown prove:proved,proven shrink:shrank,shrunk shut:shut
sink:sank,sunk slay:slew,slain slide:slid smell:smelled,smelt sow:sown,sowed speed:sped,speeded spell:spelled,spelt spill:spilled,spilt spin:spun spit:spat split:split spoil:spoiled,spoilt spread:spread spring:sprang,sprung stick:stuck sting:stung stink:stank,stunk stride:strode string:strung
strive:strove,striven,strived sweep:swept swell:swelled,swollen swim:swam,swum swing:swung thrust:thrust tread:trod,trodden weave:wove,woven,weaved weep:wept wet:wet wind:wound wring:wrung reset:reset offset:offset input:inputted outbid:outbid behold:beheld beset:beset
abide:abode,abided awake:awoke,awoken awaken:awakened babysit:babysat befall:befell,befallen beget:begot,begotten bereave:bereft,bereaved beseech:besought,beseeched bless:blessed,blest breastfeed:breastfed browbeat:browbeaten bust:busted chide:chid,chided clothe:clothed,clad dive:dived,dove fit:fitted,fit forbear:forbore,forborne forgo:forwent,forgone
forsake:forsook,forsaken gainsay:gainsaid heave:heaved,hove hew:hewed,hewn interweave:interwove,interwoven knit:knitted mow:mowed,mown misread:misread misspell:misspelled,misspelt misspend:misspent misunderstand:misunderstood outgrow:outgrew,outgrown outrun:outran outsell:outsold outspend:outspent overeat:overate,overeaten overhang:overhung
overhear:overheard overpay:overpaid overshoot:overshot oversleep:overslept overspend:overspent prepay:prepaid recast:recast redraw:redrew,redrawn regrow:regrew,regrown remake:remade rend:rent,rended rerun:reran resend:resent rethink:rethought retell:retold rewind:rewound reread:reread resit:resat sew:sewed,sewn shave:shaved,shaven shear:sheared,shorn
shoe:shod,shoeing sling:slung slink:slunk slit:slit smite:smote,smitten sneak:sneaked,snuck strew:strewed,strewn sublet:sublet sweat:sweated thrive:thrived,throve typecast:typecast undercut:undercut underlie:underlay,underlain,underlying underwrite:underwrote,underwritten waylay:waylaid mislay:mislaid wed:wedded
belie:belied,belying age:aged,ageing cue:cued,cueing glue:glued,glueing singe:singed,singeing binge:binged,bingeing picnic:picnicked,picnicking bivouac:bivouacked,bivouacking
die:died,dying tie:tied,tying vie:vied,vying untie:untied,untying panic:panicked,panicking traffic:trafficked,trafficking mimic:mimicked,mimicking frolic:frolicked,frolicking
`;

/** Irregular plurals. */
export const ENGLISH_PLURALS = `
man:men woman:women child:children foot:feet tooth:teeth goose:geese mouse:mice louse:lice ox:oxen leaf:leaves wife:wives life:lives knife:knives thief:thieves half:halves wolf:wolves shelf:shelves self:selves loaf:loaves calf:calves scarf:scarves hoof:hooves
elf:elves sheaf:sheaves wharf:wharves dwarf:dwarves crisis:crises analysis:analyses basis:bases thesis:theses hypothesis:hypotheses diagnosis:diagnoses oasis:oases axis:axes emphasis:emphases parenthesis:parentheses synthesis:syntheses ellipsis:ellipses
phenomenon:phenomena criterion:criteria bacterium:bacteria curriculum:curricula memorandum:memoranda referendum:referenda stadium:stadia medium:media datum:data stratum:strata addendum:addenda spectrum:spectra millennium:millennia alumnus:alumni nucleus:nuclei
fungus:fungi stimulus:stimuli cactus:cacti focus:foci radius:radii syllabus:syllabi index:indices appendix:appendices matrix:matrices vertex:vertices larva:larvae formula:formulae antenna:antennae vertebra:vertebrae bureau:bureaux,bureaus plateau:plateaux,plateaus
genus:genera serum:sera minimum:minima maximum:maxima optimum:optima momentum:momenta vortex:vortices apex:apices codex:codices helix:helices corpus:corpora quantum:quanta equilibrium:equilibria auditorium:auditoria aquarium:aquaria symposium:symposia consortium:consortia moratorium:moratoria gymnasium:gymnasia sanatorium:sanatoria
honorarium:honoraria podium:podia compendium:compendia ovum:ova erratum:errata dictum:dicta ultimatum:ultimata forum:fora locus:loci bacillus:bacilli terminus:termini octopus:octopi papyrus:papyri alga:algae nebula:nebulae alumna:alumnae persona:personae supernova:supernovae automaton:automata tableau:tableaux chateau:chateaux beau:beaux milieu:milieux adieu:adieux
monsieur:messieurs graffito:graffiti paparazzo:paparazzi kibbutz:kibbutzim cherub:cherubim penny:pence handkerchief:handkerchieves brotherinlaw:brothersinlaw sisterinlaw:sistersinlaw soninlaw:sonsinlaw daughterinlaw:daughtersinlaw fatherinlaw:fathersinlaw motherinlaw:mothersinlaw commanderinchief:commandersinchief editorinchief:editorsinchief
attorneygeneral:attorneysgeneral secretarygeneral:secretariesgeneral runnerup:runnersup courtmartial:courtsmartial gobetween:gobetweens madrasa:madaris hadith:ahadith fatwa:fatawa talib:taliban jihadi:jihadis
quiz:quizzes passerby:passersby bus:buses,busses gas:gases,gasses fedayee:fedayeen mujahid:mujahideen,mujahidin
`;

/** Adjectives that are compared with -er and -est, and those that are irregular. */
export const ENGLISH_COMPARED = `
good:better,best well:better,best bad:worse,worst old:older,oldest,elder,eldest few soon strange far:farther,farthest,further,furthest
big large small great high low long short young strong weak hard soft easy early late new fast slow quick near close wide narrow broad deep shallow thick thin heavy light dark bright warm cold hot cool rich poor cheap safe clean dirty clear clever
smart wise kind nice fair fine harsh rough smooth tough tight loose loud quiet calm busy happy sad angry hungry healthy wealthy deadly bloody costly lively likely friendly ugly pretty lovely lonely lucky noisy risky shaky steady tiny sunny rainy windy cloudy dry wet
fresh full free great grim big mild brave bold rare sharp simple gentle noble humble able sick ill dull blunt dense fierce firm flat grave gross lean mean neat plain proud pure quick rude scarce severe sincere slight strict sweet swift tall tame vast vague wild young
white black grand fat scary crazy weird sexy holy fit faint slack tricky keen slim meek pink skinny subtle trim tasty lazy brown remote gay coarse silly sturdy common classy dear stern mad crisp sane bald shiny hearty bitter vile lofty hardy stark trendy foul naughty catchy manly sticky witty grey gray creamy fluffy pricey moist prompt cheesy comfy freaky sparse
spooky funky dire chunky unhappy apt snowy shady fuzzy gloomy hefty petty chubby chilly oily sleepy thirsty bland blond blonde profound quirky clumsy grumpy lax cosy cozy pleasant dusty icy rusty vain sly sheer crude mature handsome polite tender idle ample mellow hollow sour sore stout bleak brisk bulky cruel damp deaf dumb eerie flimsy fond frail frank fussy little:littler,littlest
ghastly glad greasy grubby guilty handy hasty hazy heady homely itchy jolly juicy lame leafy limp lousy lush mighty messy milky misty muddy murky nasty nifty odd pale plump posh pushy quaint ripe roomy rosy salty sandy shabby shrewd sleek sloppy snug sober speedy spicy steep stiff stingy stormy stuffy stupid tart tense terse timid tidy weary weighty worthy nimble
feeble stable foggy frosty bumpy curly fancy fiery filthy flashy gaudy gritty hairy patchy picky rocky rowdy sketchy skimpy snappy spotty stocky tacky touchy wacky moody savvy wicked sorry scant slender square tight bossy costly cranky crafty creepy crispy crunchy dainty dodgy dreary edgy fishy flaky frothy giddy gory goofy gutsy jumpy lengthy loony needy
nutty prickly puny racy rainy ready ruddy scrappy seedy shaggy shoddy showy silky slimy slippery smelly smoky snobby squeaky stealthy stinky surly sweaty tangy tardy thrifty unlucky unruly wavy wintry yummy
`;

/** Words in which a regular ending would be read into another word. */
export const ENGLISH_OWN = `
news clothing electronics dynamics talented odds evening building wedding during being morning ceiling nothing something anything everything its his as us this thus bus gas yes plus always perhaps series species
lens boss loss mass pass class glass press dress cross headquarters politics economics physics ethics genetics aesthetics robotics linguistics semantics acoustics athletics gymnastics mathematics rugged fleeting
red bed need feed seed speed indeed hundred sacred naked wicked kindred bred fed led shed wed sled
king ring wing sing thing bring string spring sling swing sting cling fling sterling offspring shilling herring pudding darling sibling bearing
united left ground bound wound found lay saw felt hers ours yours theirs boxing
better best other rather whether former corner border order number member offer officer center letter matter master monster minister sister theater water winter summer
forest interest honest modest protest arrest harvest west rest test guest quest request invest contest
process princess access success express congress progress address
`;

/** Spellings of one word, parted by commas. */
export const ENGLISH_SPELLINGS = `
defence,defense offence,offense licence,license pretence,pretense centre,center theatre,theater metre,meter kilometre,kilometer litre,liter fibre,fiber calibre,caliber sabre,saber colour,color labour,labor honour,honor favour,favor neighbour,neighbor
neighbourhood,neighborhood harbour,harbor armour,armor behaviour,behavior rumour,rumor humour,humor vapour,vapor flavour,flavor endeavour,endeavor parlour,parlor saviour,savior valour,valor programme,program catalogue,catalog dialogue,dialog analogue,analog
grey,gray cheque,check plough,plow sceptic,skeptic sceptical,skeptical jewellery,jewelry aluminium,aluminum manoeuvre,maneuver mould,mold judgement,judgment ageing,aging enquiry,inquiry adviser,advisor paediatric,pediatric anaesthetic,anesthetic
haemorrhage,hemorrhage foetus,fetus oestrogen,estrogen encyclopaedia,encyclopedia archaeology,archeology archaeological,archeological mediaeval,medieval fulfil,fulfill enrol,enroll instalment,installment skilful,skillful wilful,willful traveller,traveler
counsellor,counselor jeweller,jeweler marvellous,marvelous modelling,modeling travelling,traveling cancelled,canceled signalling,signaling labelled,labeled towards,toward kerb,curb axe,ax moustache,mustache pyjamas,pajamas sulphur,sulfur
analyse,analyze paralyse,paralyze catalyse,catalyze organise,organize recognise,recognize realise,realize criticise,criticize apologise,apologize emphasise,emphasize authorise,authorize privatise,privatize nationalise,nationalize mobilise,mobilize
militarise,militarize demilitarise,demilitarize legalise,legalize civilise,civilize stabilise,stabilize destabilise,destabilize normalise,normalize prioritise,prioritize minimise,minimize maximise,maximize terrorise,terrorize hospitalise,hospitalize
finalise,finalize utilise,utilize modernise,modernize neutralise,neutralize specialise,specialize summarise,summarize sympathise,sympathize symbolise,symbolize victimise,victimize radicalise,radicalize polarise,polarize centralise,centralize
organiser,organizer
quran,koran,qur'an muslim,moslem sheikh,shaikh,sheik hezbollah,hizbollah,hizbullah,hezbullah erbil,irbil,arbil kyiv,kiev qaddafi,gaddafi,gadhafi,kadhafi houthi,huthi isis,isil peshmerga,pesh-merga sulaymaniyah,sulaimaniya,sulaimani,slemani basra,basrah kirkuk,karkuk
mosul,mossul najaf,nejaf karbala,kerbala fallujah,falluja hashd,hashid baghdad,bagdad mecca,makkah riyadh,riyad beirut,beyrouth tehran,teheran turkey,turkiye,türkiye taliban,taleban al-qaeda,al-qaida ayatollah,ayatullah shia,shiite,shi'a,shi'ite sunni,sunnite
`;

/** Verbs whose ending is otherwise one of nouns: -ist, -ness, -ity. */
export const ENGLISH_VERBS_LIKE_NOUNS = `
list enlist blacklist shortlist delist exist coexist preexist assist consist desist insist persist resist subsist mist twist untwist foist hoist heist witness harness pity
`;

/**
 * Nouns and the verbs they go with. `-` before a verb: its bare form and that in -s are other words too often (a close
 * ally, the rules of the house), the others are not.
 */
export const ENGLISH_NOUN_VERBS = `
withdrawal:withdraw announcement:announce agreement:agree resignation:resign election:elect invasion:invade explosion:explode killing:kill decision:decide arrival:arrive departure:depart death:die negotiation:negotiate violation:violate
assassination:assassinate abduction:abduct kidnapping:kidnap execution:execute investigation:investigate accusation:accuse allegation:allege conviction:convict sentence:sentence arrest:arrest detention:detain release:release escape:escape
deployment:deploy evacuation:evacuate displacement:displace occupation:occupy liberation:liberate bombardment:bombard bombing:bomb shelling:shell shooting:shoot attack:attack clash:clash collapse:collapse resumption:resume suspension:suspend
cancellation:cancel postponement:postpone approval:approve rejection:reject refusal:refuse denial:deny condemnation:condemn criticism:criticize endorsement:endorse nomination:nominate appointment:appoint dismissal:dismiss removal:remove
expulsion:expel deportation:deport extradition:extradite imprisonment:imprison destruction:destroy reduction:reduce expansion:expand loss:lose defeat:defeat sale:sell purchase:purchase trial:try testimony:testify speech:speak intervention:intervene
mediation:mediate retaliation:retaliate escalation:escalate normalization:normalize nationalization:nationalize mobilization:mobilize dissolution:dissolve coalition:ally protest:protest demonstration:demonstrate flood:flood closure:-close
seizure:seize pursuit:pursue proposal:propose renewal:renew burial:bury betrayal:betray recovery:recover acquittal:acquit eruption:erupt disruption:disrupt interruption:interrupt corruption:corrupt adoption:adopt abolition:abolish prohibition:prohibit
prevention:prevent protection:protect inspection:inspect infection:infect restriction:restrict eviction:evict obstruction:obstruct exemption:-exempt abstention:abstain secession:secede oppression:oppress suppression:suppress repression:repress
collision:collide erosion:erode exclusion:exclude intrusion:intrude evasion:evade diversion:divert separation:-separate declaration:declare restoration:restore penetration:penetrate migration:migrate immigration:immigrate emigration:emigrate
infiltration:infiltrate collaboration:collaborate inauguration:inaugurate confrontation:confront invitation:invite ratification:ratify verification:verify unification:unify certification:certify fortification:fortify pacification:pacify
reunification:reunify relocation:relocate dislocation:dislocate provocation:provoke vaccination:vaccinate contamination:contaminate termination:terminate extermination:exterminate elimination:eliminate discrimination:discriminate
incarceration:incarcerate annexation:annex devastation:devastate devaluation:devalue inflation:inflate deflation:deflate legislation:legislate cancelation:cancel installation:install denunciation:denounce renunciation:renounce confirmation:confirm
proclamation:proclaim reclamation:reclaim invalidation:invalidate consolidation:consolidate liquidation:liquidate intimidation:intimidate degradation:degrade interrogation:interrogate litigation:litigate segregation:segregate reconciliation:reconcile
humiliation:humiliate repatriation:repatriate expropriation:expropriate radicalization:radicalize militarization:militarize demilitarization:demilitarize stabilization:stabilize destabilization:destabilize privatization:privatize legalization:legalize
authorization:authorize modernization:modernize colonization:colonize decolonization:decolonize industrialization:industrialize centralization:centralize decentralization:decentralize polarization:polarize marginalization:marginalize
criminalization:criminalize recognition:recognize deposition:depose demolition:demolish punishment:punish banishment:banish harassment:harass enlistment:enlist recruitment:recruit resettlement:resettle dismantlement:dismantle enforcement:enforce
reinforcement:reinforce replacement:replace disengagement:disengage infringement:infringe encirclement:encircle disarmament:disarm rearmament:rearm abandonment:abandon redeployment:redeploy blackmail:blackmail blockade:blockade ambush:ambush ban:ban
pledge:pledge threat:threaten warning:warn ruling:-rule smuggling:smuggle looting:loot trafficking:traffic stabbing:-stab beheading:behead torching:-torch hijacking:hijack hacking:hack jamming:-jam training:-train funding:-fund financing:-finance
briefing:-brief landing:-land crossing:-cross drowning:drown poisoning:poison wounding:-wound stoning:-stone lynching:lynch rigging:rig sinking:-sink storming:-storm surrendering:surrender inquiry:inquire robbery:rob bribery:bribe fight:fight
defence:defend defense:defend offence:offend offense:offend resistance:resist alliance:ally disappearance:disappear reappearance:reappear blockage:block wreckage:wreck sabotage:sabotage pillage:pillage slaughter:slaughter massacre:massacre
murder:murder rape:rape torture:torture siege:besiege raid:raid strike:strike storm:storm aid:aid ally:ally bribe:bribe crash:crash merger:merge reconstruction:reconstruct cooperation:cooperate
`;
