// Names of people who do not exist. Given names are those of the extractor's lexicon; surnames are common ones, or put together from syllables.

const words = (text) => text.trim().split(/\s+/);
const compose = (first, last) => words(first).flatMap((start) => words(last).map((end) => start + end));

/** Takes one of each list in turn, so that the names at the front, which most people bear, come from all of them. */
function mixed(...lists) {
  const names = [];
  for (let i = 0; i < Math.max(...lists.map(({ length }) => length)); i++) for (const list of lists) if (i < list.length) names.push(list[i]);
  return [...new Set(names)];
}

/** Spreads a list that was composed in rows, or one row of it would be on everybody's lips. */
function spread(list) {
  const stride = 619; // a prime that divides no list's length
  return list.map((_, i) => list[(i * stride) % list.length]);
}

const english = {
  share: 38,
  countries: ['England', 'England', 'England', 'Scotland', 'Wales', 'Republic of Ireland', 'Australia', 'United States'],
  given: words(`James Daniel Thomas Liam Connor Ryan Joshua Matthew Adam Luke Michael Benjamin Samuel Aaron Callum Kieran Nathan Oliver Joseph Alexander
    David Christopher Andrew Jamie Lewis Jordan Scott Kyle Stephen Anthony Robert William Harry George Dominic Declan Ross Craig Gareth Stuart Owen Rhys
    Darren Simon Paul Peter Patrick Sean Shaun Brendan Keith Neil Ian Alan Gary Kevin Jack Charlie Ethan Tyler Reece Elliot Brandon Curtis Marcus Leon
    Nicholas Jonathan Edward Timothy Philip Gregory Douglas Cameron Duncan Fraser Angus Niall Cormac Eoin Ciaran Conor Aidan Dylan Evan Gavin Graham`),
  surnames: mixed(
    words(`Smith Jones Taylor Wilson Thompson Walker Hughes Edwards Lewis Roberts Johnson Robinson Wright Green Evans Harris Clarke Jackson Turner Cooper
      Carter Mitchell Phillips Ward Morris Murphy Kelly Bennett Russell Simpson Marshall Collins Bailey Murray Gibson Stevens Harvey Palmer Reid Graham Fisher`),
    spread(compose(
      'Ash Brad Brook Cal Carl Chal Cran Dar Den El Fair Far Gar Glan Hal Hart Has Hol Kel Ken Lam Lang Lin Mar Mel Nor Oak Pel Pres Rad Red Rush Shel Stan Sut Thorn Wal Wes Whit Wil Win Wor Yar Tar Bar Sed Rin Ol',
      'bury by combe cote croft dale den don field gate head hurst land ley low man mere more over ridge sey shaw stead ston ward well wick wood worth rick son ett',
    )),
  ),
};
const spanish = {
  share: 13,
  countries: ['Spain', 'Spain', 'Argentina', 'Uruguay', 'Colombia', 'Chile', 'Mexico'],
  given: words(`Carlos Javier Sergio Pablo Diego Alejandro Fernando Miguel Jorge Luis Raul Ruben Ivan Alvaro Antonio Manuel Francisco Rodrigo Gonzalo Nicolas
    Sebastian Mauricio Matias Facundo Esteban Hector Ramon Ricardo Andres Cristian Mariano Hernan Emiliano Joaquin Ignacio Santiago Agustin Guillermo Alberto Enrique`),
  surnames: mixed(
    words('Garcia Fernandez Gonzalez Rodriguez Lopez Martinez Sanchez Perez Gomez Ruiz Diaz Alvarez Moreno Romero Navarro Torres Dominguez Vazquez Ramos Gil'),
    spread(compose('Alb And Bal Barr Ben Cab Cal Carr Cast Cort Esc Ferr Gald Garr Her Iz Lar Led Mal Mor Nav Ol Ord Pal Per Quint Sald Sant Terr Vald Vill Zam Zub Arr', 'anez ares ero ena illo ado asco uelo onte eda iza ona urri ardo ejo estra azar olla')),
  ),
};
const french = {
  share: 10,
  countries: ['France', 'France', 'France', 'Belgium', 'Senegal', 'Ivory Coast', 'Mali', 'Cameroon'],
  given: words(`Antoine Julien Nicolas Thomas Mathieu Olivier Benjamin Florian Alexandre Romain Kevin Maxime Hugo Lucas Baptiste Clement Guillaume Sebastien Laurent
    Pierre Jerome Christophe Stephane Franck Ousmane Moussa Ibrahima Cheikh Abdoulaye Mamadou Amadou Boubacar Jean Michel Yannick Thierry Didier Fabrice Gilles Remi`),
  surnames: mixed(
    words('Martin Bernard Dubois Petit Durand Leroy Moreau Laurent Lefebvre Roux Fournier Girard Diallo Traore Keita Coulibaly Kone Diop Ndiaye Camara'),
    spread(compose('Beau Bour Brun Cha Clai Del Des Du Fou Gau Gue Lam Lan Lar Mau Mon Mor Per Pou Ran Rou Saul Tal Ver Vil Bar', 'chard dier gnard lier mand nault nier quet rand reau ret rieux rmont sard ssard tier val vier vin zac')),
  ),
};
const portuguese = {
  share: 10,
  countries: ['Brazil', 'Brazil', 'Portugal', 'Portugal', 'Angola'],
  given: words(`Joao Pedro Lucas Gabriel Rafael Bruno Thiago Felipe Gustavo Rodrigo Leandro Marcelo Vinicius Matheus Caio Diogo Tiago Goncalo Ruben Nuno Ricardo
    Paulo Sergio Fabio Rui Miguel Hugo Renato Eduardo Leonardo Murilo Igor Danilo Douglas Wesley Anderson Mauro Jose Luis Vitor`),
  surnames: mixed(
    words('Silva Santos Oliveira Souza Pereira Costa Rodrigues Almeida Ferreira Carvalho Gomes Ribeiro Martins Araujo Barbosa Rocha Teixeira Correia Mendes Nunes'),
    spread(compose('Alb Alm And Bar Bran Cal Cam Carv Cor Fag Fer Fig Gal Guim Lac Leit Mac Mag Mat Mor Nog Pach Per Pin Quint Reb Sab Sal Seix Tav Vasc Vel', 'ado agães alho ares eira elho eiro enas ezes inho ões ola ondes orim osa ueira')),
  ),
};
const german = {
  share: 7,
  countries: ['Germany', 'Germany', 'Austria', 'Switzerland'],
  given: words(`Lukas Felix Jonas Tobias Florian Sebastian Maximilian Julian Niklas Dominik Stefan Matthias Andreas Christian Thomas Markus Jan Timo Lars Sven
    Philipp Fabian Benedikt Moritz Kai Oliver Patrick Marcel Dennis Marco Manuel Thorsten Uwe Jurgen Dieter Holger Jens Ralf Nico Kevin`),
  surnames: mixed(
    words('Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Richter Klein Wolf Neumann Schwarz Zimmermann Braun Hartmann Lange Krause'),
    spread(compose('Alt Baum Berg Born Brand Eich Feld Gerst Gold Grun Hag Heim Hein Holz Kalt Kirch Lauter Lind Mann Nagel Ober Reich Ried Rosen Schon Stein Thal Wald Weis Winkel', 'auer bach bauer berg brecht dorfer eisen hardt hofer huber inger kamp mann meier ner scheid stetter thaler wald')),
  ),
};
const dutch = {
  share: 6,
  countries: ['Netherlands', 'Netherlands', 'Belgium'],
  given: words(`Daan Bram Thijs Sven Ruben Jeroen Wouter Joost Maarten Niels Jasper Koen Bas Stijn Luuk Siem Rick Dirk Pieter Jan Kees Ronald Marco Erik
    Tim Tom Lars Jelle Sander Joris Bart Gert Wim Arjen Sjoerd Jurgen Davy Quincy Virgil Memphis`),
  surnames: mixed(
    words('Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Jansen Kuipers Willems Hoekstra Verhoeven Koster Prins Postma Maas'),
    spread(compose('Berk Blom Boer Broek Dijk Groen Haak Hoek Hoog Kamp Kloos Kort Kuil Lang Lint Meer Molen Nijh Oost Roos Schip Spel Stam Veld Ver Vlas Wester Zand', 'beek daal dijk hof horst huis kamp ker laan lo man meijer sen stra sma veen veld zaal')),
  ),
};
const italian = {
  share: 6,
  countries: ['Italy', 'Italy', 'Italy', 'Switzerland'],
  given: words(`Marco Alessandro Andrea Matteo Lorenzo Luca Davide Simone Federico Giacomo Riccardo Stefano Giovanni Francesco Antonio Roberto Daniele Nicola
    Gianluca Fabio Claudio Massimo Domenico Salvatore Giuseppe Mattia Emanuele Cristiano Paolo Pietro Vincenzo Leonardo Gianluigi Mirko Samuele`),
  surnames: mixed(
    words('Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Costa Giordano Mancini Lombardi Moretti Barbieri Fontana'),
    spread(compose('Alb Ber Bon Cal Cam Car Cas Cat Cer Del Fal Fer Gal Gar Gas Lan Mal Man Mar Mas Mon Pal Pas Pel Per Sal San Sar Tam Tar Val Ver Zan', 'andri aroli ascio atti avini dini eghini elli erani etti gnoli icchi inelli inotti olin ondi otti usso uzzi zani')),
  ),
};
const nordic = {
  share: 5,
  countries: ['Denmark', 'Sweden', 'Norway', 'Norway', 'Finland', 'Iceland'],
  given: words(`Lars Erik Anders Magnus Henrik Mikkel Rasmus Jonas Kristian Mathias Emil Oscar Viktor Gustav Johan Fredrik Martin Sander Tobias Morten
    Jesper Kasper Nicklas Soren Thomas Ola Stian Havard Petter Simen Marcus Ludvig Albin Jakob Simon Daniel Andreas Joakim Sebastian`),
  surnames: mixed(
    words('Hansen Johansen Olsen Larsen Andersen Pedersen Nilsen Kristiansen Jensen Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Berg Haugen Hagen'),
    spread(compose('Alm Berg Bjerk Brand Dahl Ek Elm Fager Gran Hag Hal Hed Holm Kvist Lind Lund Mo Nord Ost Ramn Rosen Sand Sjo Skog Sol Stav Stor Sund Tang Tor Ved Vest', 'berg bo borg dal felt gaard gren heim holt lund mark mo nes qvist rud sen set stad strand strom vik')),
  ),
};
const slavic = {
  share: 5,
  countries: ['Croatia', 'Serbia', 'Poland', 'Czech Republic', 'Slovenia', 'Ukraine'],
  given: words(`Marko Luka Ivan Nikola Stefan Sinisa Dejan Goran Zoran Petar Filip Mateo Josip Ante Mario Tomislav Dusan Aleksandar Nemanja Milos Vladimir
    Piotr Pawel Jakub Kamil Tomasz Lukasz Michal Marcin Adam Jan Tomas Martin Jiri Pavel Andrej Oleksandr Dario Domagoj Bojan`),
  surnames: mixed(
    words('Novak Horvat Kovacic Popovic Jovanovic Petrovic Nikolic Markovic Ilic Pavlovic Babic Maric Juric Kowalski Nowak Zielinski Wojcik Kaminski Dvorak Svoboda'),
    spread(compose('Bar Bog Bor Brad Brek Dam Dob Drag Gor Grab Jas Kal Kam Kas Kos Kov Kral Lis Mal Mar Mil Mis Obr Pav Per Rad Rak Sav Stan Tad Top Vid Vuk Zor Zub', 'acek anic anovic arevic asic atovic ecki elj enko esic etic ikovic inic ojevic olic onjic osevic ovcin ulic usic')),
  ),
};

/** Where people's names come from, with how many of a hundred come from there. */
export const CULTURES = [english, spanish, french, portuguese, german, dutch, italian, nordic, slavic];

/** Short forms that the press uses for a given name. */
export const SHORT_FORMS = {
  Daniel: 'Danny', Thomas: 'Tom', Joshua: 'Josh', Matthew: 'Matt', Michael: 'Mike', Benjamin: 'Ben', Samuel: 'Sam', Nathan: 'Nate', Oliver: 'Ollie', Joseph: 'Joe', Alexander: 'Alex',
  Christopher: 'Chris', Andrew: 'Andy', Anthony: 'Tony', Robert: 'Rob', William: 'Billy', Nicholas: 'Nick', Jonathan: 'Jon', Edward: 'Eddie', Timothy: 'Tim', Philip: 'Phil',
  Gregory: 'Greg', Douglas: 'Doug', Stephen: 'Steve', Peter: 'Pete', Patrick: 'Paddy', Charles: 'Charlie',
};
