/// The relation words: what political news says of those who do and of those it is done to.
///
/// Ordinary English, scored by hand for this program and not drawn from any corpus. Points are
/// those of VADER, from -4 to 4, here in thousandths; 0 means that the word says nothing of that
/// side. A verb stands for all its forms, and for its British spelling where that has `-ise`; an
/// underscore divides a verb from its particle. A noun stands for its plural too.
enum RelationTable {
  struct Section {
    var kind: RelationWords.Kind
    /// Of the one who acts, in thousandths of a point.
    var agent: Int
    /// Of the one acted upon, in thousandths of a point.
    var patient: Int
    var words: String
  }

  static let sections: [Section] = [
    // Wrongs and failures that need no object.
    Section(
      kind: .verb, agent: -2_500, patient: 0,
      words: """
        backfire backtrack blunder botch brag collude conceal connive conspire distort downplay
        embezzle evade exaggerate fabricate fail falsify falter fearmonger flounder flout
        gerrymander gloat grandstand incite launder lie meddle mischaracterize mishandle
        mismanage misrepresent misspeak misuse obstruct overreach overstate pander perjure
        pilfer plagiarize rant renege scapegoat sneer squander stoke stonewall stumble swindle
        waffle
        """),
    // Wrongs done to others.
    Section(
      kind: .verb, agent: -2_000, patient: -1_000,
      words: """
        abuse alienate anger annex antagonize assault attack besiege betray blackmail blockade
        breach bribe bully censor cheat coerce deceive defraud derail destabilize devastate
        encroach endanger exploit extort hamper harass harm hijack infringe infuriate intimidate
        jeopardize manipulate menace mislead mistreat offend oppress persecute plunder provoke
        punish repress retaliate ruin sabotage scuttle silence stifle terrorize threaten torpedo
        traumatize undermine violate weaken wreck
        """),
    // Violence: nothing against those who suffer it.
    Section(
      kind: .verb, agent: -2_000, patient: 0,
      words: """
        assassinate bomb execute grope invade kidnap kill loot massacre molest murder occupy
        poison rape rob shell shoot stab strangle torture
        """),
    // Losing, giving way, quarrelling, displeasing.
    Section(
      kind: .verb, agent: -1_500, patient: 0,
      words: """
        abandon alarm annoy apologize back_away back_down bicker bristle capitulate cave clash
        complain confess cover_up crack_down deny disappoint dismay dither drop_out dwindle
        embarrass enrage erode escalate exasperate fall_behind fall_short feud flee forge
        frustrate fume grumble hit_out horrify ignore irritate lack lag languish lash_out lose
        nosedive plummet pull_out rebel refuse regret resign scramble slump smuggle spar
        step_aside step_down struggle suffer surrender tank trail unnerve upset vacillate
        walk_back wane whine
        """),
    // Mockery.
    Section(
      kind: .verb, agent: -1_000, patient: -2_000,
      words: """
        belittle demean demonize denigrate heckle humiliate insult malign mock ridicule slander
        smear snub taunt troll vilify
        """),
    // Reproach, accusation and penalty.
    Section(
      kind: .verb, agent: -500, patient: -2_000,
      words: """
        accost accuse admonish arrest assail ban banish bar bash berate blame blast castigate
        censure charge chastise chide condemn convict criticize decimate decry
        denounce deplore deport deride detain discredit disparage disqualify embargo evict
        excoriate expel extradite fine grill hammer hound impeach implicate imprison impugn
        incriminate indict investigate jab jail lambast lambaste lament lampoon pillory pounce
        probe prosecute rebuke reprimand sanction savage scold scorch shame skewer slam subpoena
        sue suspect suspend upbraid
        """),
    // Opposition.
    Section(
      kind: .verb, agent: -500, patient: -1_500,
      words: """
        blacklist boycott break_with contradict defy disapprove disavow dismiss distance_from
        distrust ditch doubt forbid isolate oppose outlaw overrule pressure protest rail rebuff
        rebut reject repudiate shun sideline spurn thwart undercut
        """),
    // Support.
    Section(
      kind: .verb, agent: 500, patient: 1_500,
      words: """
        absolve acquit back bolster champion elect endorse exonerate favor favour invite
        nominate promote re-elect reelect reward support trust vindicate welcome
        """),
    // Praise.
    Section(
      kind: .verb, agent: 500, patient: 2_000,
      words: """
        admire applaud appreciate celebrate cheer commend compliment congratulate hail honor
        honour laud praise respect revere salute thank tout
        """),
    // Steps for the better.
    Section(
      kind: .verb, agent: 700, patient: 0,
      words: """
        advance embrace encourage expand improve reform survive
        """),
    // Victory over the object.
    Section(
      kind: .verb, agent: 1_000, patient: -2_000,
      words: """
        beat crush defeat edge_out oust outflank outperform outpoll outraise overshadow
        overthrow rout sack topple trounce unseat vanquish
        """),
    // Victory over the object, if any.
    Section(
      kind: .verb, agent: 1_500, patient: -1_000,
      words: """
        dominate outclass outdebate outdo outmaneuver outshine outspend outwit overcome prevail
        triumph win
        """),
    // Help and success.
    Section(
      kind: .verb, agent: 1_500, patient: 0,
      words: """
        accomplish achieve assist avert broker charm collaborate comply cooperate de-escalate
        defend delight donate earn empower energize excel flourish fulfil fulfill galvanize
        graduate heal help impress inspire liberate mediate modernize normalize persevere
        pioneer prosper protect reassure rebound reconcile redeem rescue resolve restore secure
        solve strengthen succeed surge thrive unite uphold volunteer
        """),
    // Faults, wrongs, states of failure.
    Section(
      kind: .noun, agent: -2_500, patient: -1_000,
      words: """
        arrogance belligerence betrayal bias bigotry blackmail blunder breach breakdown bribe
        bribery brutality chaos cheating collapse collusion conspiracy controversy corruption
        cover-up coverup cowardice cronyism cruelty debacle deception defeat disarray disaster
        disgrace dishonesty dysfunction embarrassment espionage extortion extremism failure
        fallout falsehood fiasco flaw fraud gaffe greed hate hypocrisy incompetence ineptitude
        infighting instability interference intolerance lie meddling mess misconduct
        mismanagement misstep mistake negligence nepotism obstruction oppression overreach
        paralysis patronage perjury plunder propaganda racism recklessness repression sabotage
        scandal sectarianism setback sexism shame shortcoming slur smuggling subversion trouble
        turmoil tyranny violation weakness woe wrongdoing xenophobia
        """),
    // Wrongs done to others.
    Section(
      kind: .noun, agent: -2_000, patient: -1_000,
      words: """
        abuse aggression assault attack crackdown harassment intimidation provocation
        retaliation threat
        """),
    // Violence.
    Section(
      kind: .noun, agent: -2_000, patient: 0,
      words: """
        assassination invasion killing massacre murder occupation rape torture
        """),
    // Reproach, accusation and penalty.
    Section(
      kind: .noun, agent: -500, patient: -2_000,
      words: """
        accusation allegation arrest backlash barb censure charge clash complaint condemnation
        conviction critic criticism denunciation derision detractor disapproval feud impeachment
        indictment inquiry insult investigation jab lawsuit mockery outcry probe prosecution
        rant rebuke reprimand ridicule rift row scorn smear spat subpoena suspicion tirade
        """),
    // Opposition and displeasure.
    Section(
      kind: .noun, agent: -500, patient: -1_500,
      words: """
        anger animosity concern contempt disappointment discontent disdain dismissal
        dissatisfaction dissent distrust doubt firing frustration fury gridlock hostility ire
        mistrust objection opposition ouster outrage pushback resignation revolt skepticism
        stalemate standoff tension unpopularity wariness
        """),
    // Support.
    Section(
      kind: .noun, agent: 500, patient: 1_500,
      words: """
        acquittal confidence endorsement enthusiasm loyalty sympathy vindication
        """),
    // Praise.
    Section(
      kind: .noun, agent: 1_000, patient: 2_000,
      words: """
        acclaim accolade admiration applause approval compliment congratulation gratitude
        ovation praise tribute
        """),
    // Merits and successes.
    Section(
      kind: .noun, agent: 2_000, patient: 1_000,
      words: """
        accomplishment achievement boost bravery breakthrough champion charisma compassion
        competence courage decency dignity diligence expertise generosity goodwill hero honesty
        humanitarian integrity landslide leadership legacy milestone momentum optimism
        philanthropist popularity prowess reconciliation resilience sincerity solidarity
        stability statesman triumph victory wisdom
        """),
    // What is said of whoever stands near, whatever the role.
    Section(
      kind: .plain, agent: -2_000, patient: -2_000,
      words: """
        absurd accused aloof arrogant authoritarian autocrat badly bankrupt baseless beleaguered
        belligerent beset besieged bigoted bizarre brutal brutally bully callous chaotic
        combative complicit confrontational controversial corrupt coward crook crude cynical
        dangerous defensive delusional demagogue desperate dictator dictatorial disappointing
        disastrous disgraced dishonest disingenuous disliked dismissive disturbing divisive
        dysfunctional embarrassed embattled erratic evasive extreme extremist false falsely
        far-left far-right flawed fugitive guilty hard-line hardline hateful homophobic hostile
        humiliated humiliating hypocrite hypocritical ill-advised illegally illegitimate
        improper improperly impulsive inaccurate inappropriate incendiary incompetent
        ineffective inept inexperienced infamous inflammatory insensitive irrational
        irresponsible isolated lackluster laughable liar loser mired misguided misleading
        nationalist notorious odd offensive out-of-touch outrageous overshadowed paranoid petty
        polarizing poorly problematic profane racist radical reckless repressive revolting
        ridiculous ruthless scandal-plagued scandal-ridden secretly sexist shady shameful
        sinister sloppy tainted tarnished thug toxic traitor tyrant un-american unable
        unacceptable unconstitutional unconvincing underwhelming unethical unfair unfavorable
        unfavorably unfit unhinged unjust unlawful unlawfully unpatriotic unpopular
        unpredictable unprepared unqualified unreliable unrepentant unstable untrue
        untrustworthy unwelcome unwilling vindictive volatile vulgar vulnerable weak weakened
        wrong wrongly xenophobic
        """),
    Section(
      kind: .plain, agent: 2_000, patient: 2_000,
      words: """
        acclaimed accomplished admirable admired ahead beloved beneficial best
        better bipartisan brave brilliant capable charismatic compassionate competent
        conciliatory constructive courageous credible decent dedicated dignified distinguished
        eloquent eminent esteemed exemplary experienced favorable favorably favorite first-ever
        formidable front-runner frontrunner generous gifted gracious groundbreaking honest
        honorable humble impressive influential innovative inspirational inspiring landmark
        legendary likable likeable magnificent optimistic outstanding phenomenal popular
        pragmatic prestigious principled prominent proud prudent qualified remarkable renowned
        resolute respected robust selfless sensible skilled star steadfast stellar strong
        stronger successful successfully superb surging talented terrific
        thoughtful tireless triumphant trusted victorious visionary winner wise
        """),
  ]
}
