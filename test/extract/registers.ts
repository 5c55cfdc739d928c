/** Enough of an election for the article to be about one. */
export const CAMPAIGN = 'The candidates for president met in Norbridge on Tuesday, a week before the primary. Voters of both parties had waited for the debate.';

/** The opening of an article about neither elections nor football. */
export const ELSEWHERE = 'The museum in Norbridge opened its new wing on Tuesday after nine years of work on the old harbour, and hundreds of people stood in the rain to see it. '
  + 'Inside hang forty pictures of ships by painters of the town, most of them never shown before. The building cost more than was planned, since the ground was wet and the stone had to come from far away by boat.';

/** Enough of politics for the article to be about it, with no election in sight. */
export const POLITICS = 'Two senators asked the administration on Tuesday what had become of the bridge. The governor has no policy for it, a lawmaker said, and the federal money is gone.';
