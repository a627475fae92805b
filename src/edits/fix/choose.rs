//! Which repairs are made: those that need no judgement, and those that a person named.

use std::str::FromStr;

use crate::Failure;
use crate::model::nearest;
use crate::model::record::Id;
use crate::model::source::Place;

use super::Choice;
use super::gather::Item;

/// A record whose repair is accepted, as in `--accept some-id=2`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accept {
    pub id: String,
    /// Which of the choices, from 1; `None`: the only one of each of its anchors.
    pub number: Option<usize>,
}

impl FromStr for Accept {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, String> {
        let (id, number) = match typed.split_once('=') {
            None => (typed, None),
            Some((id, number)) => match number.trim().parse() {
                Ok(number @ 1..) => (id, Some(number)),
                _ => return Err("after `=` goes the number of a choice, such as `some-id=2`".to_string()),
            },
        };
        match id.trim() {
            "" => Err("it has no id, such as `some-id`".to_string()),
            id => Ok(Accept { id: id.to_string(), number }),
        }
    }
}

/// For each item the index of the choice that is made, if one is. `locate` says where a passage is, as `file:line`.
pub fn choose(
    items: &[Item],
    accept: &[Accept],
    known: &[Id],
    locate: &dyn Fn(&Place) -> String,
) -> Result<Vec<Option<usize>>, Failure> {
    let mut chosen: Vec<Option<usize>> = items.iter().map(|item| item.is_free.then_some(0)).collect();
    for accepted in accept {
        let wrong = |message: String| Err(Failure::Usage(format!("--accept: {message}")));
        let id = &accepted.id;
        let own: Vec<usize> = (0..items.len()).filter(|&index| *items[index].record == **id).collect();
        if own.is_empty() {
            if known.iter().any(|known| **known == **id) {
                return wrong(format!("`{id}` needs nothing: its passages are where its anchors say"));
            }
            return wrong(match nearest::nearest(id, known.iter().map(|known| &**known)) {
                Some(meant) => format!("there is no record `{id}`; did you mean `{meant}`?"),
                None => format!("there is no record `{id}`"),
            });
        }
        let waiting: Vec<usize> = own.into_iter().filter(|&index| !items[index].is_free).collect();
        let choices: Vec<&Choice> = waiting.iter().flat_map(|&index| &items[index].choices).collect();
        match accepted.number {
            // All that it needs is done unasked.
            None if waiting.is_empty() => {}
            _ if choices.is_empty() && waiting.is_empty() => {
                return wrong(format!("`{id}` leaves nothing to choose: it is repaired without `--accept`"));
            }
            _ if choices.is_empty() => {
                return wrong(format!(
                    "nothing is known that `{id}` could mean now: give it a new `quote`, or remove its anchor"
                ));
            }
            None => {
                if waiting.iter().any(|&index| items[index].choices.len() > 1) {
                    let listed = list(id, &choices, locate);
                    return wrong(format!("`{id}` may mean several passages; choose one:{listed}"));
                }
                waiting.iter().filter(|&&index| !items[index].choices.is_empty()).for_each(|&index| {
                    chosen[index] = Some(0);
                });
            }
            Some(number) => {
                let found = waiting.iter().find_map(|&index| {
                    let position = items[index].choices.iter().position(|choice| choice.number == number);
                    position.map(|position| (index, position))
                });
                let Some((index, position)) = found else {
                    let listed = list(id, &choices, locate);
                    return wrong(format!("`{id}` has no choice {number}; there is:{listed}"));
                };
                if chosen[index].is_some_and(|other| other != position) {
                    return wrong(format!("`{id}={number}` is chosen for a quote that has another choice already"));
                }
                chosen[index] = Some(position);
            }
        }
    }
    Ok(chosen)
}

/// The choices of a record, a line each.
fn list(id: &str, choices: &[&Choice], locate: &dyn Fn(&Place) -> String) -> String {
    let line = |choice: &&Choice| {
        let place = choice.place.as_ref().map_or_else(|| "where the note stands".to_string(), locate);
        format!("\n  --accept {id}={}  {place}: `{}`", choice.number, choice.words)
    };
    choices.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::anchor::{Anchor, Repair, Status};
    use crate::model::source::FilePath;

    fn item(record: &str, is_free: bool, choices: &[usize]) -> Item {
        let place = Place::start_of(&FilePath::from("content/x.notes.yaml"));
        let anchor = Anchor {
            quote: None,
            prefix: None,
            suffix: None,
            section: None,
            occurrence: None,
            whole: false,
            text: None,
            place: place.clone(),
        };
        let choice = |&number: &usize| Choice {
            number,
            words: format!("words {number}"),
            place: (number % 2 == 0).then(|| place.clone()),
            repair: Repair { anchor: anchor.clone(), quote: None, prefix: None, suffix: None },
        };
        Item {
            record: record.into(),
            status: Status::Changed,
            change: None,
            reason: String::new(),
            hints: Vec::new(),
            is_free,
            choices: choices.iter().map(choice).collect(),
            place,
        }
    }

    #[test]
    fn what_is_accepted() {
        let items = [
            item("free", true, &[1]),
            item("weighty", false, &[1]),
            item("several", false, &[1, 2]),
            item("lost", false, &[]),
            item("twice", false, &[1]),
            item("twice", false, &[2, 3]),
            item("pair", false, &[1]),
            item("pair", false, &[2]),
            item("half", false, &[]),
            item("half", false, &[1]),
        ];
        let known: Vec<Id> = ["free", "weighty", "several", "lost", "exact"].map(Id::from).to_vec();
        let check = |accept: &[&str], expected: &str| {
            let accept: Vec<Accept> = accept.iter().map(|typed| typed.parse().unwrap()).collect();
            let said = match choose(&items, &accept, &known, &|_| "tale.md:7".to_string()) {
                Ok(chosen) => {
                    let shown = |one: &Option<usize>| one.map_or("-".to_string(), |index| index.to_string());
                    chosen.iter().map(shown).collect()
                }
                Err(Failure::Usage(message)) => message,
                Err(other) => panic!("{other:?}"),
            };
            assert_eq!(said, expected, "{accept:?}");
        };
        check(&[], "0---------");
        check(&["free"], "0---------");
        check(&["weighty"], "00--------");
        check(&["weighty=1", "weighty"], "00--------");
        check(&["several=2"], "0-1-------");
        check(&["twice=1", "twice=3"], "0---01----");
        check(&["pair"], "0-----00--");
        check(&["pair=2"], "0------0--");
        check(&["half"], "0--------0");
        check(&["several"], {
            "--accept: `several` may mean several passages; choose one:\
             \n  --accept several=1  where the note stands: `words 1`\n  --accept several=2  tale.md:7: `words 2`"
        });
        check(&["weighty=2"], {
            "--accept: `weighty` has no choice 2; there is:\n  --accept weighty=1  where the note stands: `words 1`"
        });
        check(&["several=1", "several=2"], {
            "--accept: `several=2` is chosen for a quote that has another choice already"
        });
        check(&["free=1"], "--accept: `free` leaves nothing to choose: it is repaired without `--accept`");
        check(&["lost"], {
            "--accept: nothing is known that `lost` could mean now: give it a new `quote`, or remove its anchor"
        });
        check(&["exact"], "--accept: `exact` needs nothing: its passages are where its anchors say");
        check(&["weigthy"], "--accept: there is no record `weigthy`; did you mean `weighty`?");
        check(&["unheard-of"], "--accept: there is no record `unheard-of`");
    }

    #[test]
    fn what_may_be_typed() {
        let check = |typed: &str, expected: Option<(&str, Option<usize>)>| {
            let accept = typed.parse::<Accept>().ok();
            assert_eq!(accept.as_ref().map(|one| (one.id.as_str(), one.number)), expected, "{typed}");
        };
        check("ab", Some(("ab", None)));
        check("ab=2", Some(("ab", Some(2))));
        check("ab=0", None);
        check("ab=x", None);
        check("ab=", None);
        check("=2", None);
        check("", None);
    }
}
