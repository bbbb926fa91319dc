"""Figures: what counts, its value, bound and unit, and what is counted, on invented texts."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made import raw
from noted import claims

from sayso.normalise import normalise
from sayso.normalise.figures import figures, read_again
from sayso.pipeline import make
from sayso.types import Attribution, Figure, Moment, Place, Resolved


def told(text: str) -> tuple[Figure, ...]:
    """The figures of `text`."""
    return figures(make(raw(text)))


def short(text: str) -> list[str]:
    """Each figure of `text` in short: bound, value, unit, what is counted, fate."""
    made = []
    for one in told(text):
        value = "?" if one.value is None else f"{one.value:g}"
        if one.value_max is not None:
            value += f"..{one.value_max:g}"
        what = f"({one.what.text})" if one.what else None
        bound = None if one.bound == "exact" else one.bound
        made.append(" ".join(filter(None, [bound, value, one.unit, what, one.fate])))
    return made


FOUND = [
    ("Roe: 12 wounded, two critical\n14:40 Poe left.", ["12 (wounded) wounded", "2"]),
    ("Killed: 12, injured: 34.", ["12 (Killed) killed", "34 (injured) wounded"]),
    (
        "Deaths rose to 12 and hospital admissions to 40.",
        ["12 (Deaths) killed", "40 (hospital admissions)"],
    ),
    ("They put deaths at 12 and recoveries at 400.", ["12 (deaths) killed", "400 (recoveries)"]),
    (
        "The toll stands at 12, with 40 in hospital and 7 unaccounted for.",
        ["12 (toll) killed", "40", "7 missing"],
    ),
    ("The toll: 12 dead, 4 critical, 30 discharged.", ["12 (dead) killed", "4", "30 (discharged)"]),
    ("Of the 60 aboard, 12 died and 48 swam ashore.", ["60", "12 (died) killed", "48"]),
    (
        "He puts the dead at 11,300 and the missing at 10,100.",
        ["11300 (dead) killed", "10100 (missing) missing"],
    ),
    ("Two in three Norlanders back it.", ["66.6667 percent (Norlanders)"]),
    ("It fell, killing 812 in Osk and 12 in Velm.", ["812 killed", "12 killed"]),
    ("They put Roe at 51.2%.", ["51.2 percent"]),
    (
        "They took 90 refugees, 15 percent over the limit.",
        ["90 (refugees) displaced", "15 percent"],
    ),
    ("It had 2,978 raids in 2028; 1,200 in 2027.", ["2978 (raids)", "1200 (raids)"]),
    (
        "The number of farms there went from 225 to 1,500.",
        ["225 (number of farms)", "1500 (number of farms)"],
    ),
    ("Wind gusts up to 230 kph hit it.", ["up_to 230 kilometre per hour (Wind gusts)"]),
    ("One strike destroyed a depot.", ["1 (strike)"]),
    ("They hit three units and five fighting positions.", ["3 (units)", "5 (fighting positions)"]),
    ("It gave out 20,000 work permits.", ["20000 (work permits)"]),
    ("Its thrust is 22,819 kilonewtons.", ["22819 kilonewton (thrust)"]),
    ("The population of Norland was just 88.7 million.", ["8.87e+07 (population)"]),
    (
        "It went off killing 12 people and wounding 40 police said",
        ["12 (people) killed", "40 (people) wounded"],
    ),
    ("Food +9.2% y/y.", ["9.2 percent (Food)"]),
    ("Ali and Marsh got 3 and 4 years.", ["3 year", "4 year"]),
    ("All 9 aboard it and 5 of the 6 aboard the other were killed.", ["9", "5 killed", "6"]),
    ("It hit 53,000 homes, a quarter of them for good.", ["53000 (homes)", "25 percent (homes)"]),
    (
        "They have 212 of 400 seats, 11 short of before.",
        ["212 (seats)", "400 (seats)", "11 (seats)"],
    ),
    ("It sank, and 294 passengers and crew died.", ["294 (passengers) killed"]),
    ("Storage is 62% full.", ["62 percent (Storage)"]),
    ("It has a capacity of 640.", ["640 (capacity)"]),
    ("In all, 213 were unaccompanied minors.", ["213 (unaccompanied minors)"]),
    ("Yields rose 14 basis points to 7.1 percent.", ["14 point (Yields)", "7.1 percent (Yields)"]),
    ("It has spending of 1,004 billion.", ["1.004e+12 (spending)"]),
    ("A three-judge panel fined 12, it said.", ["3 (judge)", "12"]),
    ("Profit fell 23% y/y to EUR 214m.", ["23 percent (Profit)", "2.14e+08 EUR (Profit)"]),
    ("At noon gold was at $2,391.40.", ["2391.4 USD (gold)"]),
    ("He fears tin, the price of which rose by 9%.", ["9 percent (price)"]),
    ("It is $20 million experts say it costs.", ["2e+07 USD"]),
    (
        "It has 412 confirmed and 1,980 suspected cases.",
        ["412 (suspected cases)", "1980 (suspected cases)"],
    ),
    ("One household in five goes hungry.", ["20 percent (household)"]),
    ("One blast in five towns is odd.", ["1 (blast)", "5 (towns)"]),
    ("They were jailed for eight and six years.", ["8 year", "6 year"]),
    ("It beat the $5.9 billion analysts expected.", ["5.9e+09 USD"]),
    ("It has 31 injured, 9 critically.", ["31 (injured) wounded", "9 (injured) wounded"]),
    ("They killed my husband and two sons.", ["2 (sons) killed"]),
    ("In Norway 4,000 were evacuated.", ["4000 (evacuated) displaced"]),
    ("It passed the $95 billion package 70-29.", ["9.5e+10 USD (package)"]),
    (
        "Trade between Osk and Velm rose to $26 billion in 2022 and again to $27 billion.",
        ["2.6e+10 USD (Trade)", "2.7e+10 USD (Trade)"],
    ),
    ("Cars are 16 percent of all its exports.", ["16 percent (exports)"]),
    (
        "Hundreds of welders lost their jobs and some 90 of them left.",
        ["at_least ? (welders)", "about 90 (welders)"],
    ),
    ("They told of 10 percent of deaths there.", ["10 percent (deaths)"]),
    ("Some 90 firms have fled the town.", ["about 90 (firms)"]),
    ("Four drones disappeared from radar.", ["4 (drones)"]),
    ("It left four people dead and seven in hospital.", ["4 (people) killed", "7 (people)"]),
    ("Three died in Karvel. 240,000 homes are dark.", ["3 (died) killed", "240000 (homes)"]),
    ("Gunmen abduct 87 in Osk.", ["87 kidnapped"]),
    ("EUR/USD 1.0843.", []),
    ("Some 4.1 million fled.", ["about 4.1e+06 displaced"]),
    ("Exports via the port of Velm fell by 12%.", ["12 percent (Exports)"]),
    ("Turnout at noon was 23.4%.", ["23.4 percent (Turnout)"]),
    ("The queue to see the coffin was 3 km long.", ["3 kilometre"]),
    ("The bridge, 1.4 km long, cost 96 million euros.", ["1.4 kilometre", "9.6e+07 EUR (bridge)"]),
    ("Nurses' pay rose 4.5 per cent.", ["4.5 percent (pay)"]),
    ("Shares in Velm Steel fell 7.4%.", ["7.4 percent (Shares)"]),
    (
        "Osk cut its key rate by a quarter of a percentage point to 7 percent.",
        ["0.25 point (key rate)", "7 percent (key rate)"],
    ),
    ("It put support for the strike at 58 percent.", ["58 percent (support)"]),
    ("It must cut emissions 55 percent.", ["55 percent (emissions)"]),
    ("Sales of boats doubled to 1.1 million.", ["1.1e+06 (boats)"]),
    ("It has 24 cases (a fatality rate 3.1%).", ["24 (cases)", "3.1 percent (fatality rate)"]),
    ("Tin gained $14 to $2,388.", ["14 USD (Tin)", "2388 USD (Tin)"]),
    ("Rates rose 3 to 5 percent.", ["3..5 percent (Rates)"]),
    ("He came with a delegation of 80.", ["80 (delegation)"]),
    (
        "Of the 73 patients let in, nine have died, and 12 are at home.",
        ["73 (patients)", "9 (patients) killed", "12 (patients)"],
    ),
    ("Nine have died, 12 are in care.", ["9 (died) killed", "12"]),
    (
        "Some 9 of 12 rockets and 4 of 6 drones launched overnight were shot down.",
        ["about 9 (rockets) destroyed", "12 (rockets)", "4 (drones) destroyed", "6 (drones)"],
    ),
    ("He was held along with three others.", ["3 (others) held"]),
    ("FIRE: 3 alarms, 2 men hurt.", ["3 (alarms)", "2 (men) wounded"]),
    ("They shot 3 dead 17 wounded, he says.", ["3 (dead) killed", "17 (wounded) wounded"]),
    ("It killed 18 men and themselves.", ["18 (men) killed"]),
    ("It hit 40 000 homes.", ["40000 (homes)"]),
    ("Almost three in four voters came.", ["about 75 percent (voters)"]),
    (
        "It is half the town's 5.6 million homes.",
        ["50 percent (homes)", "5.6e+06 (homes)"],
    ),
    ("Region North 412 cases.", ["412 (cases)"]),
    ("Officials put the death toll in Osk at 21.", ["21 (death toll) killed"]),
    ("They shelled 12 towns, killing 40.", ["12 (towns)", "40 killed"]),
    ("They attacked 12 people, killing four.", ["12 (people)", "4 (people) killed"]),
    ("The flood drove 250 families from their homes.", ["250 (families) displaced"]),
    ("They took two officers hostage.", ["2 (officers) kidnapped"]),
    ("His two sons, aged 6 and 9, were found dead.", ["2 (sons) killed"]),
    (
        "It counts 145 deaths, including 72 children.",
        ["145 (deaths) killed", "72 (children) killed"],
    ),
    ("Deaths in Osk and Velm have passed 114.", ["114 (Deaths) killed"]),
    (
        "Turnout was 61 percent by 4 p.m., compared with 58 percent before.",
        ["61 percent (Turnout)", "58 percent (Turnout)"],
    ),
    ("Shares in Velmco fell 4 percent to $13.", ["4 percent (Shares)", "13 USD (Shares)"]),
    ("Sales for the third quarter rose 4%.", ["4 percent (Sales)"]),
    ("Sales in 2031 rose 4%.", ["4 percent (Sales)"]),
    ("Its rate will stay at 5%.", ["5 percent (rate)"]),
    ("They found 12 kg of salt worth a fortune.", ["12 kilogram (salt)"]),
    ("Osk launched 112 strike drones of that type.", ["112 (strike drones)"]),
    ("Of them, 19 strike Osk deals.", ["19"]),
    (
        "It shot down 23 drones over three regions overnight.",
        ["23 (drones) destroyed", "3 (regions)"],
    ),
    ("It crossed three states and lost over 30 towns.", ["3 (states)", "more_than 30 (towns)"]),
    ("He was found alive shortly after nine.", []),
    ("He was found just after nine attacks.", ["9 (attacks)"]),
    ("She served over 20 years in Osk jails.", ["more_than 20 year"]),
    (
        "It works in 18 countries and employs around 1,300 people.",
        ["18 (countries)", "about 1300 (people)"],
    ),
    ("The bank has raised interest rates to 11 percent.", ["11 percent (interest rates)"]),
    ("The choice was a difficult one here.", []),
    ("Rain grows as one heads south today.", []),
    ("A strong storm or two are likely.", []),
    ("Super Six and Velm Ten were bands.", []),
    ("It is listed on the SIX Velm Exchange in Osk.", []),
    ("SIX DEAD IN OSK, police said.", ["6 (DEAD) killed"]),
    ("At least 11 people were killed in Osk.", ["at_least 11 (people) killed"]),
    ("The toll rose to 14, up from the 13 that he told.", ["14 (toll) killed", "13 (toll) killed"]),
    (
        "19 people have died, down from the 23 it announced.",
        ["19 (people) killed", "23 (people) killed"],
    ),
    (
        "It counted 37 deaths, the town said, up from 362 cases and 29 deaths.",
        ["37 (deaths) killed", "362 (cases)", "29 (deaths) killed"],
    ),
    ("It failed in one in eight of the stations.", ["12.5 percent (stations)"]),
    ("Nine in ten of the permits went to Osk.", ["90 percent (permits)"]),
    (
        "The port cut the death toll from the fire in Osk to 29 from 37.",
        ["29 (death toll) killed", "37 (death toll) killed"],
    ),
    (
        "Another 23 people lie in two hospitals, four of them in a bad state.",
        ["23 (people)", "2 (hospitals)", "4 (people)"],
    ),
    ("Norland doubled the toll from the fire in Osk to 38.", ["38 (toll) killed"]),
    ("The death toll more than doubled overnight to 83.", ["83 (death toll) killed"]),
    ("It raised its count of wounded to 61.", ["61 (count of wounded) wounded"]),
    (
        "The mayor put the wounded at 12 and the dead at three.",
        ["12 (wounded) wounded", "3 (dead) killed"],
    ),
    ("He was wounded at 12 and dead at 27.", []),
    ("Among the dead are four children.", ["4 (children) killed"]),
    ("They found traces at gates two and three.", []),
    ("Units 2, 3 and 4 of the plant burned.", []),
    ("Fire took sections of two walls.", ["2 (walls)"]),
    ("They fired “around ten” rounds.", ["about 10 (rounds)"]),
    ("It ran at 128 km/h “too soon”.", ["128 kilometre per hour"]),
    ("The town turns 300 next year.", []),
    ("Police: 64 arrested\nPolice in Osk told of it.", ["64 (arrested) held"]),
    ("The mill turns 300 workers away.", ["300 (workers)"]),
    ("Two papers run with “at least 15”.", ["2 (papers)", "at_least 15"]),
    ("The blast killed 42 of the 116 miners.", ["42 (miners) killed", "116 (miners)"]),
    ("Crews shot down 42 of the 116 drones.", ["42 (drones) destroyed", "116 (drones)"]),
    ("All 45 drones launched by Velm at Osk were shot down.", ["45 (drones) destroyed"]),
    ("The 45 drones attacked Osk and homes were destroyed.", ["45 (drones)"]),
    ("Twelve were killed and thirty-four wounded.", ["12 (killed) killed", "34 (wounded) wounded"]),
    ("It left 12 dead.", ["12 (dead) killed"]),
    ("The unions claimed 60,000 people came.", ["60000 (people)"]),
    ("The blast claimed 12 lives.", ["12 (lives) killed"]),
    ("The number of people drowned was 63.", ["63 (number of people) killed"]),
    ("Five sailors are still missing a day after it.", ["5 (sailors) missing"]),
    ("Four people were treated for injuries.", ["4 (people) wounded"]),
    ("She put the number of dead at six.", ["6 (number of dead) killed"]),
    ("The miner was dead at 79.", []),
    ("Dozens of people are missing.", ["at_least ? (people) missing"]),
    ("Tens of thousands of people fled.", ["at_least ? (people) displaced"]),
    ("Several hundred soldiers left.", ["at_least ? (soldiers)"]),
    ("About a dozen homes burned.", ["about 12 (homes)"]),
    ("Between 10 and 15 ships sailed.", ["10..15 (ships)"]),
    ("Some 3,000 to 4,500 troops came.", ["about 3000..4500 (troops)"]),
    ("It will take two or three boats.", ["2..3 (boats)"]),
    ("No fewer than 30 houses stood.", ["at_least 30 (houses)"]),
    ("No more than 30 houses stood.", ["up_to 30 (houses)"]),
    ("Fewer than 30 houses stood.", ["fewer_than 30 (houses)"]),
    ("More than 30 houses stood.", ["more_than 30 (houses)"]),
    ("Nearly 30 houses stood.", ["about 30 (houses)"]),
    ("As many as 30 houses stood.", ["up_to 30 (houses)"]),
    ("Thirty or more houses stood.", ["at_least 30 (houses)"]),
    ("They talked about 30 houses.", ["30 (houses)"]),
    ("It adds up to 30 houses.", ["30 (houses)"]),
    ("It puts the number of dead civilians at 12.", ["12 (number of dead) killed"]),
    ("The toll rose to 17.", ["17 (toll) killed"]),
    ("The toll now stands at 14 on this side.", ["14 (toll) killed"]),
    ("The number of dead from the storm had risen to 13.", ["13 (number of dead) killed"]),
    ("Nine people are known to have died.", ["9 (people) killed"]),
    ("Prices rose by 4.5 percent.", ["4.5 percent (Prices)"]),
    ("40 per cent of voters stayed home.", ["40 percent (voters)"]),
    ("Two-thirds of the voters stayed.", ["66.6667 percent (voters)"]),
    ("One in five voters stayed.", ["20 percent (voters)"]),
    ("It spilled 4.9 m litres.", ["4.9e+06 litre"]),
    ("Some 5 m people voted.", ["about 5e+06 (people)"]),
    ("More than half of the crew fell ill.", ["more_than 50 percent (crew)"]),
    ("They asked for $1.5 million in aid.", ["1.5e+06 USD (aid)"]),
    ("It cost €20m, or 18 million pounds sterling.", ["2e+07 EUR", "1.8e+07 GBP"]),
    ("They spent 13 lakh rupees, then 12,34,567 rupees.", ["1.3e+06 INR", "1.23457e+06 INR"]),
    ("R50 000 and 40\u202f000 litres went.", ["50000 ZAR", "40000 litre"]),
    ("One and a half million people came.", ["1.5e+06 (people)"]),
    ("One million and a half people came.", ["1.5e+06 (people)"]),
    ("A quarter of the 2.5m people came.", ["25 percent (people)", "2.5e+06 (people)"]),
    ("A dispute over two islands lasted over two days.", ["2 (islands)", "more_than 2 day"]),
    ("Up to R50bn was lost.", ["up_to 5e+10 ZAR"]),
    ("They paid a ransom of 300 million yen.", ["3e+08 JPY (ransom)"]),
    (
        "A wall of 12 metres and 2-1/2 tonnes of steel fell.",
        ["12 metre (wall)", "2.5 tonne (steel)"],
    ),
    ("It stands less than 10 km (6 miles) away.", ["fewer_than 10 kilometre", "6 mile"]),
    ("He was jailed for five years.", ["5 year"]),
    ("It was the last of the three days of mourning.", ["3 day (mourning)"]),
    ("It has nine ships, two fewer than before.", ["9 (ships)", "2 (ships)"]),
    ("She holds a six-month visa.", ["6 month (visa)"]),
    ("A 12-member jury sat.", ["12 (member)"]),
    ("It killed six monks and two cooks.", ["6 (monks) killed", "2 (cooks) killed"]),
    ("Six monks and two cooks were killed.", ["6 (monks) killed", "2 (cooks) killed"]),
    ("It had 590 cases and 25 deaths.", ["590 (cases)", "25 (deaths) killed"]),
    ("It hit 17 tanks over Osk and five more over Velm.", ["17 (tanks)", "5 (tanks)"]),
    ("One officer was shot.", ["1 (officer)"]),
    ("HALF A MILLION PEOPLE FLED.", ["500000 (PEOPLE) displaced"]),
    ("It fell by 14% to $5,920, then to $7,265.", ["14 percent", "5920 USD", "7265 USD"]),
    ("It takes seven to 10 days in all.", ["7..10 day"]),
    ("Between nine and 12 ships wait.", ["9..12 (ships)"]),
    ("Its fleet grew by three to 14 ships.", ["3", "14 (ships)"]),
    ("THEY CUT 50 PERCENT OF THE AID.", ["50 percent (AID)"]),
    ("Crews shot down 42 of 60 drones.", ["42 (drones) destroyed", "60 (drones)"]),
    ("Velm 's shares fell 5 percent.", ["5 percent (shares)"]),
    ("Nine died, two fewer than Osk counts.", ["9 (died) killed", "2 (died)"]),
    ("None of the 12 sailors died.", ["12 (sailors)"]),
    ("Some 30 men, 12 of whom were held, left.", ["about 30 (men)", "12 (men) held"]),
    ("Six men, two of them old, were killed.", ["6 (men) killed", "2 (men) killed"]),
    ("It sent 20 tanks and dozens of guns.", ["20 (tanks)", "at_least ? (guns)"]),
    ("Tens of thousands more fled.", ["at_least ? displaced"]),
    ("12 people fled the drought.", ["12 (people) displaced"]),
    ("12 people fled the scene.", ["12 (people)"]),
    ("It burned 35 gigawatt-hours at 12 psi.", ["35 gigawatt hour", "12 pound per square inch"]),
    ("Goods hit by sanctions rose 6 percent.", ["6 percent"]),
    ("A 48-hour truce begins.", ["48 hour (truce)"]),
    ("A 30-strong team came.", ["30 (team)"]),
    ("It stood 50m from a 30m vessel.", ["50 metre", "30 metre (vessel)"]),
    ("Its width is 12.2m (40 ft).", ["12.2 metre (width)", "40 foot"]),
    ("Hundreds of injured rig workers came.", ["at_least ? (injured rig workers) wounded"]),
    ("30m new users came.", ["3e+07 (new users)"]),
    (
        "At least 84 men, including 10 guards, were killed.",
        ["at_least 84 (men) killed", "10 (guards) killed"],
    ),
    ("Ten children were among the dead.", ["10 (children) killed"]),
    ("At least 84 lay dead.", ["at_least 84 killed"]),
    ("It leaks at least 100,000 gallons more a day.", ["at_least 100000 gallon"]),
    ("It brings the total so far to $2 million.", ["2e+06 USD (total)"]),
    ("Their forces were 2-3 km from Osk.", ["2..3 kilometre"]),
    ("Shares of Velm rose 3 percent.", ["3 percent (Shares)"]),
    ("It holds data of half the adult population.", ["50 percent (adult population)"]),
    ("They put a cap over a 20-inch pipe.", ["20 inch (pipe)"]),
    ("A raid killed 12 people and injured 30.", ["12 (people) killed", "30 (people) wounded"]),
    ("A raid killed 12 and wounded dozens.", ["12 killed", "at_least ? wounded"]),
    (
        "It killed two people, wounded five and destroyed 30 homes.",
        ["2 (people) killed", "5 (people) wounded", "30 (homes) destroyed"],
    ),
    ("Two gunmen killed five worshippers.", ["2 (gunmen)", "5 (worshippers) killed"]),
    ("Nine people killed two days ago were buried.", ["9 (people) killed"]),
    ("There were 12 dead and 30 injured.", ["12 (dead) killed", "30 (injured) wounded"]),
    ("Of the dead, 71 lived in Osk.", ["71 (dead) killed"]),
    ("It hurt 17 nurses, six of whom died.", ["17 (nurses) wounded", "6 (nurses) killed"]),
    (
        "A total of 412 people are hurt, 60 of them seriously.",
        ["412 (people) wounded", "60 (people) wounded"],
    ),
    (
        "Some 5,000 of Osk’s 12,000 people fled.",
        ["about 5000 (people) displaced", "12000 (people)"],
    ),
    ("Norland released 250 million crowns in aid.", ["2.5e+08 (crowns)"]),
    ("The police released 250 images of it.", ["250 (images)"]),
    ("Police arrested 45 men and seized 30 guns.", ["45 (men) held", "30 (guns)"]),
    ("Two of the wounded later died.", ["2 (wounded) killed"]),
    ("Four of those killed were boys.", ["4 (killed) killed"]),
    ("The first two claimed 14 lives.", ["2", "14 (lives) killed"]),
    ("It has the thrust of 18 Boeing 747 jets.", ["18 (Boeing 747 jets)"]),
    ("The dead included two children.", ["2 (children) killed"]),
    ("Some 900 people have fled the fighting.", ["about 900 (people) displaced"]),
    ("Two gunmen fled on a motorbike.", ["2 (gunmen)"]),
    ("About 900 inmates have escaped.", ["about 900 (inmates)"]),
    ("Twelve inmates and two guards died.", ["12 (inmates) killed", "2 (guards) killed"]),
    ("12 houses, not nine, were destroyed.", ["12 (houses) destroyed", "9 (houses)"]),
    (
        "It raised the number of its soldiers killed to seven.",
        ["7 (number of its soldiers) killed"],
    ),
    ("It came after the killings of two soldiers.", ["2 (soldiers) killed"]),
    ("In Osk, six, all of them old, died.", ["6 killed"]),
    (
        "It downed 112 of 145 Norlandic drones.",
        ["112 (Norlandic drones) destroyed", "145 (Norlandic drones)"],
    ),
    ("Fees rose from $5 a head to $7.", ["5 USD (Fees)", "7 USD (Fees)"]),
    ("Tasks ranged from $5 for a sign to $400 for a hall.", ["5 USD", "400 USD"]),
    ("It won 52 percent of the vote.", ["52 percent (vote)"]),
    ("A 48-hour strike began with a 6-point lead.", ["48 hour (strike)", "6 point (lead)"]),
    (
        "It fell from 21 to 18 percent in 2019 and 3 percent now.",
        ["21 percent", "18 percent", "3 percent"],
    ),
    ("She got eight and five years respectively.", ["8 year", "5 year"]),
    ("He will serve four more years.", ["4 year"]),
    ("About 410 homes, or one in 25, are empty.", ["about 410 (homes)", "4 percent"]),
    ("Three of the town’s 1,200 wells are dry.", ["3 (wells)", "1200 (wells)"]),
    ("Three of their last 12 games were lost.", ["3 (games)", "12 (games)"]),
    ("In a poll among 1,212 voters, 12 percent left.", ["1212 (voters)", "12 percent (voters)"]),
    ("It had a crowd of 61,204 there.", ["61204 (crowd)"]),
    ("The mill reported sales of $5 billion.", ["5e+09 USD (sales)"]),
    ("It closed up 14 cents at $71.06.", ["14 (cents)", "71.06 USD"]),
    ("It lost an engine at 9,000 feet.", ["9000 foot"]),
    ("Losses could top €2 million.", ["2e+06 EUR (Losses)"]),
    ("They offer 6 percent plus a bonus.", ["6 percent"]),
    (
        "Police said 3,000 people came; the union said 9,000.",
        ["3000 (people)", "9000 (people)"],
    ),
    ("Unit 29155 is known; 29155 agents are not.", []),
    ("Homes with three or more cars rose by 50 percent.", ["at_least 3 (cars)", "50 percent"]),
    ("Homes with no roof rose by 50 percent.", ["50 percent (Homes)"]),
    ("In Norland 20 people died.", ["20 (people) killed"]),
    ("In Norway 20 people died.", ["20 (people) killed"]),
]
NONE = [
    "It rained. At 84, he is the oldest.",
    "It blew up at 1130, seven times closer than before.",
    "He was born there.[4] It joined Task Force (CTF) 50 later.",
    "She told me one recent night that it hid the bottom half of her face.",
    "The port turns 300 From scrap to steel",
    "The youngest victim was 3, the oldest 81, in a best-of-seven series.",
    "He won the 100m final; the men, aged 17, 19 and 22, did not.",
    "He is a 911 caller.",
    "The suspect, 34, was held with the others, 22, 25 and 31, he said.",
    "It was not dozens.",
    "It burned in the 400 block of Elm Street.",
    "All adults 73 55 18 23",
    "On 3 March 2026, at 5 p.m., it rained.",
    "From May 7 to 10 it rained; in the 1990s too.",
    "Jane Roe, 35, is a 35-year-old in her 30s, aged 35.",
    "They left three days ago, or within a month, or in the past two years.",
    "The 12th brigade and the 1st fleet met for the second time.",
    "F-16s, the A380, COP30 and H1N1 stay names.",
    "The jet was brought down at 0540, the army said.",
    "See page 12, flight 370, Article 5 and No. 10.",
    "Call 555-1234 or write to 12 Harbour Street.",
    "Version 1.2.3 beat 2-1 by a ratio of 16:9.",
    "One of the men said no one saw this one.",
    "Here one simply cannot see.",
    "They cross one red line after another.",
    "One theory is that it sank.",
    "The two of them met; the two agreed.",
    "They are 100 percent sure, 24/7, and 100 percent agree.",
    "It is four times the size.",
    "Jane Roe, 51 and Brodie, 11, came with sons aged six and nine.",
    "Jane Roe, 67 of Velm, was held.",
    "Jane and Tim, 27 and 29 years old, met when Jane was 12 in 1976.",
    "They high-five a 6-foot-5 man and one of 5'2 here.",
    "They fired 0.50 calibre rounds near the Group of Seven.",
    "Photo 3 of 25",
    "A two-way street, the first half, a half-brother.",
    "They agreed on a 1,000-for-1,000 swap, by three to one.",
    "Ada King, six, and Elsie Roe, seven, came in a jet rather than one used before.",
    "A child under five and those aged 65 or older; those over 65 left.",
    "A 5.6-magnitude quake shook Three Mile Hill in the Six-Day War.",
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_figures_are_told(text: str, expected: list[str]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_numbers_that_count_nothing_are_none(text: str) -> None:
    assert short(text) == []


def test_a_span_holds_the_bound_and_the_unit() -> None:
    text = "They sent at least $5 million, or 20 percent or more."
    assert [text[slice(*one.span)] for one in told(text)] == [
        "at least $5 million",
        "20 percent or more",
    ]


def test_the_place_and_the_day_are_those_of_the_sentence() -> None:
    text = "On Monday 12 people died in Osk. In Velm it rained."
    document = make(raw(text))
    at = {
        word: (text.index(word), text.index(word) + len(word)) for word in ("Monday", "Osk", "Velm")
    }
    moments = [Moment("2026-03-03", at["Monday"])]
    places = [Place(at[word], word, None, None, None) for word in ("Osk", "Velm")]
    (one,) = figures(document, moments, places)
    assert (one.where, one.as_of) == ("Osk", "2026-03-03")


@pytest.mark.parametrize(
    "text",
    [
        "Turnout was 71 percent, the highest since 1998.",
        "It fell by 71 percent, its first fall since records began in 1998.",
        "It lost 71 ships, nearly as many as in all of 1998.",
        "Some 71 people came, up a fifth on 1998.",
        "Sales rose 71 percent from their 1998 low.",
    ],
)
def test_what_a_figure_is_held_against_is_not_its_day(text: str) -> None:
    at = text.index("1998")
    (one,) = figures(make(raw(text)), [Moment("1998", (at, at + 4))])
    assert one.as_of is None


def test_the_day_of_what_it_was_before_is_not_its_own() -> None:
    text = "It has 107 seats, down from 121 in 2027."
    at = text.index("2027")
    found = figures(make(raw(text)), [Moment("2027", (at, at + 4))])
    assert [one.as_of for one in found] == [None, "2027"]


def test_a_month_that_names_what_is_traded_is_no_day_of_a_figure() -> None:
    text = "Crude for May delivery rose 14 cents."
    (one,) = figures(make(raw(text)), [Moment("2031-05", (10, 13))])
    assert one.as_of is None


def test_where_it_was_told_is_not_where_it_was() -> None:
    text = "Rain fell for nine hours, she told reporters in Velm."
    (one,) = figures(make(raw(text)), (), [Place((48, 52), "Velm", None, None, None)])
    assert one.where is None


def test_a_number_in_a_name_is_none_but_where_a_sentence_begins() -> None:
    text = "He joined the Osk Four talks, said Roe Nine men came."
    assert [one.value for one in figures(make(raw(text)), breaks=(text.index("Nine"),))] == [9]


def test_the_place_of_the_sentence_before_is_not_taken() -> None:
    text = "A ship sank in Osk. Nine people died."
    (one,) = figures(make(raw(text)), (), [Place((15, 18), "Osk", None, None, None)])
    assert one.where is None


def test_a_sentence_of_the_documents_own_with_a_figure_is_a_claim() -> None:
    text = "Rain fell on Osk. At least 12 people died there. The storm passed."
    (one,) = normalise(make(raw(text)), [])
    assert (one.text, one.style) == ("At least 12 people died there.", "reported")
    assert (one.speaker, one.source, one.stance, one.score) == (None, None, None, None)
    assert [figure.value for figure in one.figures] == [12]


def test_a_sentence_that_an_attribution_touches_is_not_one() -> None:
    text = "At least 12 people died in Osk, Teo Brand said."
    attribution = Attribution(((0, 31),), (32, 41), (42, 46), 1.0)
    (one,) = normalise(make(raw(text)), [Resolved(attribution, None)])
    assert (one.style, [figure.value for figure in one.figures]) == ("indirect", [12])


@pytest.mark.parametrize(
    ("text", "said", "told"),
    [
        ("The Reed Front [claimed] <responsibility for the raid that killed 12 people>.", 0, 1),
        ("Mara Ilic [denied] <any involvement in the raid on Osk, in which 12 people died>.", 0, 1),
        ("The mayor [strongly condemned] <the raid on Osk which killed 12 people>.", 0, 1),
        ("The mayor [condemned] <“the raid which killed 12 people”>.", 1, 0),
        ("The mayor [said] <that the raid that killed 12 people was over>.", 1, 0),
        ("The mayor [reported] <a raid that killed 12 people>.", 1, 0),
        ("The Reed Front [claimed] <the killing of 12 people>.", 1, 0),
        ("The mayor [accused] <the men who had been in Osk of killing 12 people>.", 1, 0),
    ],
)
def test_what_the_text_tells_in_passing_is_not_the_speakers(
    text: str, said: int, told: int
) -> None:
    cue, content = (slice(text.index(a) + 1, text.index(b)) for a, b in ("[]", "<>"))
    bare = text.translate(str.maketrans("[]<>", "    "))
    source, said_by = (0, cue.start - 2), (cue.start, cue.stop)
    spoken = Attribution(((content.start, content.stop),), source, said_by, 0.9)
    by_style = {
        "reported" if one.style == "reported" else "said": len(one.figures)
        for one in normalise(make(raw(bare)), [Resolved(spoken, None)])
    }
    assert by_style.get("said") == said
    assert by_style.get("reported", 0) == told


@pytest.mark.parametrize(
    "text",
    ["Teo Brand said at least 12 people died there.", "By then 12 had died, according to a study."],
)
def test_what_somebody_says_is_not_the_documents_own(text: str) -> None:
    assert normalise(make(raw(text)), []) == []


def test_what_nobody_is_told_to_say_is_one_claim() -> None:
    text = "Teo Brand, the man who had run the mill for 27 years, was criticised."
    spoken = Attribution(((0, 52),), None, (54, 68), 0.9)
    (one,) = normalise(make(raw(text)), [Resolved(spoken, None)])
    assert [figure.value for figure in one.figures] == [27]


def test_a_day_told_first_and_one_told_last_leave_it_open() -> None:
    text = "In March 2030 the court charged two officers with raids in the winter of 2029."
    moments = (Moment("2030-03", (3, 13)), Moment("2029-12/2030-02", (68, 82)))
    (one,) = figures(make(raw(text)), moments)
    assert one.as_of is None
    text = "Trade rose to $26 million in 2022 and to $27 million in 2023."
    moments = (Moment("2022", (29, 33)), Moment("2023", (56, 60)))
    assert [one.as_of for one in figures(make(raw(text)), moments)] == ["2022", "2023"]


def test_two_places_leave_it_open() -> None:
    text = "In Osk and in Velm, 12 people died."
    places = [Place((3, 6), "Osk", None, None, None), Place((14, 18), "Velm", None, None, None)]
    (one,) = figures(make(raw(text)), (), places)
    assert one.where is None


def placed(text: str, *names: str) -> list[str | None]:
    """Where each figure of `text` is, in which `names` are places."""
    at = [text.index(name) for name in names]
    spots = [
        Place((start, start + len(name)), name, None, None, None)
        for start, name in zip(at, names, strict=True)
    ]
    return [one.where for one in figures(make(raw(text)), (), spots)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine died in Osk and 20 in Velm.", ["Osk", "Velm"]),
        ("Nine died in Osk, 20 in Velm and an unknown number in Roe.", ["Osk", "Velm"]),
        ("The raid in Osk hurt 20 and the one in Velm killed five.", ["Osk", "Velm"]),
        ("A raid on Osk killed 20.", ["Osk"]),
        ("They shot down 17 drones over Osk and 5 over Velm.", ["Osk", "Velm"]),
        ("A boat sank off the coast of Velm and 24 drowned.", ["Velm"]),
        ("Some 24 drowned in the capital, Osk.", ["Osk"]),
        (
            "Two blasts in Osk left 7 dead and 30 hurt, while one in Velm killed a cook.",
            ["Osk"] * 3,
        ),
        ("Three are ill in Roe and two in Osk, making 8 in all.", ["Roe", "Osk", None]),
        ("Officials in Osk said 12 died and nine in Velm.", [None, "Velm"]),
        ("In Osk and Velm some 12 people died.", [None]),
        ("Some 12 fell on a march through Osk.", ["Osk"]),
        ("A quake shook Osk and killed 12.", ["Osk"]),
        ("They won 3 medals in a final over Osk.", [None]),
        ("It shot down four; two hit a house in Osk.", [None, "Osk"]),
        ("They sank two off Osk; it said 12 were lost.", ["Osk", None]),
        ("In Osk nine died; ten were hurt.", ["Osk", "Osk"]),
        ("Some 1,800 are stuck at home, where 212 fell ill in Osk.", [None, "Osk"]),
        ("Nine died in Karv and 14 in Osk.", [None, "Osk"]),
        ("He said in Osk that 12 died.", [None]),
        ("“Is it made in Osk?” asked 12 men.", [None]),
        ("It polled 12 men in Osk and Norland.", ["Osk"]),
        ("It polled 12 men in Osk and Japan.", [None]),
        ("They found 12 people in Osk and Velm.", [None]),
        ("It has spread, and 12 have died outside Norway.", [None]),
    ],
)
def test_each_of_several_places_has_its_figures(text: str, expected: list[str | None]) -> None:
    names = [name for name in ("Osk", "Velm", "Roe", "Norway") if name in text]
    assert placed(text, *sorted(names, key=text.index)) == expected


def days(text: str, told: dict[str, str]) -> list[str | None]:
    """Of what day each figure of `text` is, in which the words of `told` mean these days."""
    at = {words: text.index(words) for words in told}
    moments = [Moment(told[w], (at[w], at[w] + len(w))) for w in sorted(told, key=text.index)]
    return [one.as_of for one in figures(make(raw(text)), moments)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By Tuesday 67 bodies had been found.", ["2"]),
        ("On Monday it had 40 men; By Tuesday it had 95.", ["1", "2"]),
        ("It will have 40 ships By Tuesday.", ["2"]),
        ("They want a flight By Tuesday, with a ship of 40 seats.", [None]),
        ("Prices rose 5 percent on Monday from 4 percent.", ["1", None]),
        ("Osk sent 12 ships on Monday, the army said on Tuesday.", ["1"]),
        ("It fell to 12 ships from 14 ships a week before Monday.", [None, "0"]),
        ("They found 18 bodies on Monday; they shot three men.", ["1", None]),
        ("Some 74 percent agree, up 6 points on Monday.", [None, "1"]),
        ("Tuesday: In the raid of Monday 4 men died and 11 were hurt.", ["1", "1"]),
    ],
)
def test_each_of_several_days_has_its_figures(text: str, expected: list[str | None]) -> None:
    known = {
        "a week before Monday": "2031-03-00",
        "By Tuesday": "../2031-03-02",
        "Monday": "2031-03-01",
        "Tuesday": "2031-03-02",
    }
    told = {}
    for words, day in known.items():
        if words in text and not any(words in other for other in told):
            told[words] = day
    assert days(text, told) == [day and f"2031-03-0{day}" for day in expected]


def test_where_a_sentence_begins_without_a_mark_the_place_before_is_not_its_own() -> None:
    text = "They met in Osk They sent 12 ships"
    at = text.index("Osk")
    places = [Place((at, at + 3), "Osk", None, None, None)]
    (one,) = figures(make(raw(text)), (), places, [text.rindex("They")])
    assert one.where is None


def test_what_a_war_began_in_is_where_a_count_since_begins() -> None:
    text = "Some 1,200 have died since the war began in March."
    assert days(text, {"March": "2031-03"}) == ["2031-03/.."]
    text = "It is a year since it sank in March, killing 11 men."
    assert days(text, {"March": "2031-03"}) == ["2031-03"]


def test_a_day_for_which_a_figure_is_told_is_no_other_s() -> None:
    text = "It raised rates to 4 percent and sees a rise of 5 percent for May."
    assert days(text, {"May": "2031-05"}) == [None, "2031-05"]


def test_a_day_that_heads_what_follows_is_not_of_what_stands_before() -> None:
    text = "On Monday a blast killed 11 men Tuesday : It burned on for 3 hours"
    told = {"Monday": "2031-03-03", "Tuesday": "2031-03-04"}
    assert days(text, told)[0] == "2031-03-03"


def test_a_day_since_which_something_lasts_is_that_of_what_happened_then() -> None:
    text = "Oil has leaked since May 4, when a rig blew up, killing 12."
    assert days(text, {"since May 4": "2031-05-04/.."}) == ["2031-05-04"]


def test_two_days_on_end_are_one_interval() -> None:
    text = "It flooded 12 homes on Monday and Tuesday."
    told = {"Monday": "2031-03-03", "Tuesday": "2031-03-04"}
    assert days(text, told) == ["2031-03-03/2031-03-04"]


PIECES = [
    "12",
    "$",
    "at least ",
    " people",
    " killed",
    "half ",
    "two",
    "-",
    "%",
    " of the ",
    "3.5",
    ",",
]
PIECES += [
    "million",
    " to ",
    "dozens",
    "€",
    " March",
    ". ",
    "\n",
    "’",
    "１２",
    "٣",
    "½",
    "\ud800",
    "9" * 400,
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), min_size=1, max_size=25))
@example(["half ", "at least ", "12"])
@example(["12€-two"])
def test_any_text_gives_ordered_spans_that_can_be_read_again(pieces: list[str]) -> None:
    document = replace(make(raw("x")), text="".join(pieces))
    found = figures(document)
    ends = [0, *(one.span[1] for one in found)]
    for one, before in zip(found, ends, strict=False):
        start, end = one.span
        assert before <= start < end <= len(document.text)
        assert read_again(document.text, one)
        assert one.what is None or one.what.text == document.text[slice(*one.what.span)]
        json.dumps([one.value, one.value_max], allow_nan=False)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            "A blast killed 12 people, and [s Poe] [c said] [x it was late].",
            "A blast killed 12 people",
        ),
        ("12 people died; [s the port] [c denied] [x it].", "12 people died"),
        (
            "12 people died and two fell ill, but [s the port] [c denied] [x it].",
            "12 people died and two fell ill",
        ),
        ("After 12 people died, and [s Poe] [c said] [x it was late].", None),
        ("The mayor, 12 aides, and [s Poe] [c said] [x it was late].", None),
        ("[s Poe], with 12 men, [c said] [x it was late].", None),
        ("It rained, and [s Poe] [c said] [x it was late].", None),
    ],
)
def test_what_a_sentence_tells_before_another_s_words_is_its_outlet_s(
    text: str, own: str | None
) -> None:
    found = [claim.text for claim in claims(text) if claim.style == "reported"]
    assert found == ([own] if own else [])
