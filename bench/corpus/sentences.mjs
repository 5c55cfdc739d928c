// What articles are put together from. A sentence is its text, then the claims that a careful reader finds in it.
//
// [a|b] is one of several wordings; {name} is filled by article.mjs: who is named for the first time in an article is introduced, later called by surname or as
// "the 24-year-old". A claim is its type, and where it names clubs, "from>to"; a minus before it means that it is denied.

/** What the first outlet has, and what others make of it: on its word or on that of nobody who is named. */
export const RUMOUR = [
  ['{buyer} are [keen on|interested in|keeping tabs on|monitoring|tracking] {player}, [according to|as reported by] {outlet}.', 'INTEREST >buyer'],
  ['{outlet} [reports|claims|says] that {buyer} are [interested in|keen on] {player}.', 'INTEREST >buyer'],
  ['{buyer} have [identified|earmarked] {player} as [their top target|one of their main targets] [this summer|for the new season], {outlet} [understands|reports|claims].', 'INTEREST >buyer'],
  ['{player} [has emerged as|is] a [leading |transfer |]target for {buyer}, [sources close to the deal say|it is claimed|it is understood].', 'INTEREST >buyer'],
  ['{buyer} are reportedly [weighing up|considering|planning] a [move|bid|summer move] for {player}.', 'INTEREST >buyer'],
  ['{player} has [reportedly|allegedly] attracted [interest from|the attention of] {buyer} and {rival}.', 'INTEREST >buyer', 'INTEREST >rival'],
  ['{rival} are also [said|understood|believed] to be [interested|keen|monitoring his situation].', 'INTEREST >rival'],
  ['{buyer} [could|may|might] [make|table|launch] an offer for {player} [before the window closes|in the coming weeks|this month], {outlet} [claims|reports].', 'BID seller>buyer'],
  ['{buyer} have [made|held] [contact|initial contact] with {seller} over {player}, [according to {outlet}|{outlet} reports].', 'APPROACH seller>buyer'],
  ['{player} is [said|understood|reported] to be [open to|keen on] a move to {buyer}.', 'WANTS_TO_JOIN >buyer'],
  ['{player} [reportedly|allegedly] wants to leave {seller}.', 'WANTS_TO_LEAVE seller>'],
  ['{seller} [value|rate] {player} at [about|around|more than] {sum}.', 'VALUATION seller>'],
];

export const DENIAL = [
  ['“{player} is not for sale,” said {sellerBoss}.', 'NOT_FOR_SALE seller>'],
  ['“[He|The boy] is going nowhere,” {sellerBoss} told {outlet}. “We want to keep our best players.”', 'NOT_FOR_SALE seller>'],
  ['{sellerBoss} [insists|has insisted|said|told reporters] that {player} is not for sale.', 'NOT_FOR_SALE seller>'],
  ['{seller} [insist|have made it clear|maintain] that {player} will not be sold [this summer|at any price|in this window].', 'NOT_FOR_SALE seller>'],
  ['{buyerBoss} [has denied|denied] that his club are interested in {player}.', '-INTEREST >buyer'],
  ['“There has been no [contact|offer],” said {sellerExec}. “[Everything else|The rest] is talk.”'],
  ['“I have heard nothing from {buyer},” {sellerBoss} added.'],
  ['{agent} [dismissed|laughed off] the reports on {day}.'],
  ['“I am happy [here|at this club],” {player} told {outlet}. “I [do not want to leave|want to stay].”', 'WANTS_TO_STAY seller>'],
];

export const PURSUIT = [
  ['{buyer} have [made|submitted|tabled] [a bid|an offer] of {sum} for {player}, [according to {outlet}|{outlet} reports].', 'BID seller>buyer'],
  ['{seller} have [rejected|turned down] [a bid|an offer] of {sum} from {buyer} for {player}.', 'BID seller>buyer'],
  ['{seller} [want|are holding out for|are demanding] [at least |]{higher} for {player}.', 'VALUATION seller>'],
  ['{buyer} are [in talks|in negotiations] with {seller} over [a deal for|the transfer of] {player}.', 'TALKS seller>buyer'],
  ['Talks between {seller} and {buyer} over {player} [are continuing|will go on this week|have begun], {outlet} [understands|reports].', 'TALKS seller>buyer'],
  ['{player} has [told|informed] {seller} that he wants to leave.', 'WANTS_TO_LEAVE seller>'],
  ['{player} has [handed in|submitted] a transfer request, [{outlet} reports|it is claimed].', 'TRANSFER_REQUEST seller>'],
  ['“We like {player} very much,” {buyerBoss} said. “[But he is a player of another club|I have to respect his club].”', 'INTEREST >buyer'],
  ['{buyerBoss} [admitted|confirmed] that his club [are interested in|want] {player}.', 'INTEREST >buyer'],
  ['{rival} have [entered|joined] the race [for|to sign] {player}.', 'INTEREST >rival'],
  ['{seller} [would|are prepared to|are willing to] sell {player} for {higher}.', 'WILLING_TO_SELL seller>'],
  ['{player} has been left out of the {seller} squad for [the|their] [game|match] against {opponent}.', 'SQUAD_EXCLUSION seller>'],
  ['{agent} was in {city} on {day} for [talks|a meeting] with {buyer}.', 'TALKS >buyer'],
  ['{player} has agreed personal terms with {buyer}, {outlet} [claims|reports|understands].', 'PERSONAL_TERMS >buyer'],
];

export const DEAL = [
  ['{buyer} have [agreed|reached an agreement on] a [{sum} deal|fee of {sum}] with {seller} for {player}.', 'AGREEMENT seller>buyer'],
  ['{seller} and {buyer} have agreed a fee for {player}, [{sellerExec} confirmed|{outlet} reports].', 'AGREEMENT seller>buyer'],
  ['{player} will have a medical at {buyer} on {day}.', 'MEDICAL >buyer'],
  ['{player} is [set|due] to undergo a medical [at {buyer} |with {buyer} |][this week|on {day}].', 'MEDICAL >buyer'],
  ['{player} has agreed personal terms with {buyer} [and will sign a {contract}-year contract|over a {contract}-year deal].', 'PERSONAL_TERMS >buyer'],
  ['{player} is [close to|on the verge of] [joining|a move to] {buyer}, {outlet} [reports|understands].', 'MOVE seller>buyer'],
  ['“We have an agreement,” said {sellerExec}. “[It is a good deal for everybody|He leaves with our thanks].”'],
];

export const SIGNING = [
  ['{buyer} have [signed|completed the signing of] {player} from {seller} for {sum}.', 'SIGNING seller>buyer'],
  ['{player} has [joined|signed for] {buyer} from {seller} on a {contract}-year contract.', 'SIGNING seller>buyer'],
  ['{buyer} confirmed on {day} that they have signed {player}.', 'SIGNING seller>buyer'],
  ['“I am [delighted|very happy|proud] to be here,” {player} [said|told the club website]. “[It is a big club|I cannot wait to start|The manager called me every day].”'],
  ['“He will give us something that we did not have,” said {buyerBoss}.'],
  ['{sellerBoss} [thanked|praised] {player} and wished him well.'],
];

export const WITHDRAWAL = [
  ['{buyer} have [pulled out of|withdrawn from] [a deal|talks] [for|to sign] {player}.', 'WITHDRAWAL >buyer'],
  ['{buyer} have [ended their interest in|dropped their interest in] {player}, {outlet} [reports|claims].', 'WITHDRAWAL >buyer'],
  ['“We have moved on,” said {buyerBoss}. “[The price was too high|There are other players].”'],
  ['{player} has decided to stay at {seller}.', 'WANTS_TO_STAY seller>'],
];

export const STAYING = [
  ['{player} has [signed|agreed] a new {contract}-year contract with {seller}.', 'CONTRACT >seller'],
  ['{seller} have [opened|begun] talks with {player} over a new contract.', 'TALKS >seller'],
  ['“I never [thought of leaving|wanted to go],” {player} said on {day}.', 'WANTS_TO_STAY seller>'],
  ['{sellerBoss} said that {player} will stay at {seller}.', 'WANTS_TO_STAY seller>'],
];

/** Of the player and his club: no claim in it. */
export const BACKGROUND = [
  ['The {age}-year-old has [scored {small} goals in|made] {games} [appearances|games] [this season|since last summer|in all competitions].'],
  ['{surname} joined {seller} [{years} years ago|as a teenager|from their academy] and [quickly |soon |][won a place in the team|became a favourite of the fans|made his name].'],
  ['[He|{surname}] has [won|earned] {small} caps for {country} and [is expected|hopes] to be called up again in {month}.'],
  ['{seller} [finished|ended last season] in {place} place, {small} points [behind|ahead of] {opponent}.'],
  ['{seller} [play|host|travel to|meet] {opponent} on {day}, and {sellerBoss} [has {small} players out injured|must do without {mate}|hopes to have {mate} back].'],
  ['[{mate} and {mate2}|{mate2}] scored as {seller} [beat|lost to] {opponent} {score} [at the weekend|on {day}|last time out].'],
  ['{mate}, who [shared a room with|has played beside] him for {years} years, [was absent from training on {day}|did not want to talk about it].'],
  ['{buyer} [are short of options|lack cover|need a new face] [in that position|there] since {target} [was injured|left|fell out of favour] in {month}.'],
  ['{target} [missed|has missed] {games} [games|matches] for {buyer} [through injury|with a knee problem|with a torn muscle].'],
  ['{buyer} [have won {small} of their last {games} games|are {place} in the table|were beaten {score} by {opponent} on {day}].'],
  ['“We [train hard|take it game by game|have to be patient],” said {mate}. “[The table does not lie|There is a long way to go|We owe it to the fans].”'],
  ['The window [closes|shuts] in {small} weeks.'],
  ['Neither club [wanted to comment|would comment|had anything to add] on {day}.'],
  ['The {age}-year-old, who can play [on either side|in several positions|at the back as well], is [quick and strong in the air|calm on the ball|known for his work rate].'],
  ['[About|Around|Some] {crowd} watched {seller} train on {day} [in the rain|in bright sunshine|before they left for {city}].'],
  ['“[Football is like that|These things happen|That is our game],” {sellerBoss} said [after the game|at his press conference on {day}|afterwards]. “[Today we are here, tomorrow somewhere else|I look at the next match|You know how it is].”'],
  ['{pundit}, who writes for {outlet2}, [called it the talk of the town|said the fans were tired of it|expects a long summer].'],
  ['The fans [sang his name|held up banners|stayed behind] [long after the whistle|when the teams came out|at the end], [and|but] he [waved|went straight down the tunnel|applauded them].'],
  ['It [rained for most of the afternoon|was a cold evening|was a warm night], and the [ground|stadium] was [half empty|full] [by the end|long before kick-off].'],
  ['{seller} [sold|lost] {small} players [last year|in January], [and the accounts showed a loss of {loss}|and the bank still waits for {loss}].'],
  ['{opponent} [have a new coach|changed their shape|sat deep], and it took {mate} [an hour|{small} minutes|until the last minute] to find a way through.'],
  ['The [report|story] [spread quickly|made the front pages] in {city}, where [football is never far away|talk is cheap|everybody has an opinion].'],
];

/** The beginnings of headlines; the claim of the article's lead goes with it. */
export const HEADLINES = {
  rumour: ['{buyer} eye {surname}', '{buyer} keen on {surname}', '{surname} on {buyer} radar', 'Report: {buyer} want {surname}'],
  denial: ['{seller} stand firm on {surname}', '{surname} stays put, says boss', 'No bids for {surname}'],
  pursuit: ['{buyer} step up {surname} chase', '{buyer} and {seller} in {surname} talks', '{surname} saga goes on'],
  deal: ['{buyer} close in on {surname}', '{surname} set for {buyer} medical'],
  signing: ['{buyer} sign {surname}', 'Done deal: {surname} joins {buyer}'],
  withdrawal: ['{buyer} walk away from {surname}', '{surname} deal off'],
  staying: ['{surname} commits to {seller}', '{surname} signs on'],
};
