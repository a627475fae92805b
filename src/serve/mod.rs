//! serve: an edition in memory (`live`), for a browser on the same machine.
//!
//! 1. [`Server::bind`] finds a port (`listen`).
//! 2. [`Server::run`] builds the edition and lets one thread follow its files (`follow`), which says what it finds to
//!    the terminal, as [`News`], and to the browsers (`bulletin`).
//! 3. Requests pass the `guard`, then `answer` gives them a page, a file, or one of the server's own files.
//!
//! Pages are as `build` writes them, but for one line: the script of `client/`, which listens to the bulletins.

mod answer;
mod bulletin;
mod follow;
mod guard;
mod listen;

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::oneshot;

use crate::live::{Live, Refreshed, Watch};
use crate::model::diagnostic::Report;
use crate::model::error::Error;
use crate::{Failure, Options};

use answer::Site;
use bulletin::Board;

pub use bulletin::Editor;

/// How an edition is served.
#[derive(Clone, Debug)]
pub struct Serving {
    /// A name or an address of this machine.
    pub host: String,
    /// The first port that is tried; 0 for any that is free.
    pub port: u16,
    /// What opens the files that the browser shows mistakes of.
    pub editor: Editor,
    /// Looks for changes every second instead of being told by the system.
    pub poll: bool,
}

/// What a server says while it runs.
#[derive(Debug)]
pub enum News<'a> {
    /// It can be visited.
    Serving {
        address: &'a str,
        /// The port that was asked for, if something else has it.
        taken: Option<u16>,
    },
    /// Something changed and was read. If it has mistakes, the last good edition is still shown.
    Rebuilt { refreshed: &'a Refreshed, time: Duration },
    /// What is wrong with the edition now. Said only when it isn't what was said last.
    Report(&'a Report),
    /// The edition can't be read at all; the next change is another try.
    Failed(&'a Failure),
    /// The system can't tell of changes, so they are looked for; and why.
    Polling(&'a str),
}

/// A server that has a port.
pub struct Server {
    live: Arc<Live>,
    listener: TcpListener,
    address: SocketAddr,
    serving: Serving,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Server").field("address", &self.address).finish_non_exhaustive()
    }
}

impl Server {
    /// Takes a port for the edition of `options`.
    pub fn bind(options: Options, serving: Serving) -> Result<Server, Failure> {
        let live = Arc::new(Live::new(options)?);
        let (listener, address) = listen::listen(&serving.host, serving.port)?;
        Ok(Server { live, listener, address, serving })
    }

    /// Serves until Ctrl-C.
    pub fn run(self, say: &(dyn Fn(News<'_>) + Sync)) -> Result<(), Failure> {
        let Server { live, listener, address, serving } = self;
        let board = Arc::new(Board::new(live.root(), serving.editor));
        // Watched from before the first reading, so that nothing that changes meanwhile is missed.
        let (mut watch, problem) = Watch::open(live.root(), serving.poll);
        let waker = watch.waker();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(|error| Error::new("start a server for", live.root(), error))?;
        let site = Site { live: live.clone(), board: board.clone(), guard: guard::Guard::new(&serving.host) };
        if let Some(problem) = &problem {
            say(News::Polling(problem));
        }
        let served = std::thread::scope(|scope| {
            // Dropped when the thread ends, also by a panic: then the server ends too, instead of showing old pages for ever.
            let (alive, dead) = oneshot::channel::<()>();
            let (ready, readied) = oneshot::channel::<()>();
            let (live, board, watch) = (&*live, &*board, &mut watch);
            scope.spawn(move || {
                let _alive = alive;
                let mut follower = follow::Follower::new(live, board, say);
                follower.refresh();
                let _ = ready.send(());
                follower.follow(watch);
            });
            let served = runtime.block_on(async {
                let stopped = tokio::signal::ctrl_c();
                let serve = async {
                    if readied.await.is_err() {
                        return Ok(());
                    }
                    let taken = (serving.port != 0 && serving.port != address.port()).then_some(serving.port);
                    say(News::Serving { address: &listen::address(&serving.host, address), taken });
                    answer::serve(listener, site).await
                };
                tokio::select! {
                    result = serve => result,
                    _ = stopped => Ok(()),
                    _ = dead => Ok(()),
                }
            });
            waker.stop();
            served
        });
        // Browsers keep their connections open; nobody waits for them.
        runtime.shutdown_background();
        served.map_err(|error| Failure::Machine(Error::new("serve", live.root(), error)))
    }
}
