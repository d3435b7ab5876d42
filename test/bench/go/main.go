// The gate by hand in Go: net/http and pgx, one prepared read and one prepared write a request. With COALESCE=1 the requests that arrive
// while two reads are under way share the next one, and log lines are written together, as the product does it.
package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"
	"strconv"
	"time"

	"encoding/json"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

type storage interface {
	facts(ctx context.Context, participantID [16]byte) (*facts, error)
	// log returns once the line is durable.
	log(ctx context.Context, line logLine) error
	// note returns at once.
	note(line logLine)
}

func main() {
	config, err := pgxpool.ParseConfig(os.Getenv("DATABASE_URL"))
	if err != nil {
		log.Fatal(err)
	}
	config.ConnConfig.RuntimeParams["role"] = "vestibule_app"
	config.MaxConns = 8
	coalesce := os.Getenv("COALESCE") == "1"
	if coalesce { // an array of keys is planned once, as look-ups by key; a single key Postgres plans well by itself
		config.ConnConfig.RuntimeParams["plan_cache_mode"] = "force_generic_plan"
		for _, other := range []string{"enable_seqscan", "enable_hashjoin", "enable_mergejoin"} {
			config.ConnConfig.RuntimeParams[other] = "off"
		}
	}
	pool, err := pgxpool.NewWithConfig(context.Background(), config)
	if err != nil {
		log.Fatal(err)
	}
	var store storage = plain{pool}
	if coalesce {
		store = newCoalescing(pool)
	}
	gate := gate{store, newLinkReader(os.Getenv("LINK_KEYS")),
		newPassMaker(os.Getenv("LIVEKIT_URL"), os.Getenv("LIVEKIT_API_KEY"), os.Getenv("LIVEKIT_API_SECRET"))}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/join/{token}", gate.state)
	mux.HandleFunc("POST /api/join/{token}/pass", gate.pass)
	log.Fatal(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), mux))
}

type gate struct {
	store  storage
	links  linkReader
	passes passMaker
}

func (g gate) find(w http.ResponseWriter, r *http.Request) *facts {
	link, ok := g.links.read(r.PathValue("token"))
	if !ok {
		answer(w, 404, map[string]string{"code": "LINK_UNKNOWN"})
		return nil
	}
	found, err := g.store.facts(r.Context(), link.participantID)
	switch {
	case errors.Is(err, pgx.ErrNoRows) || (err == nil && found.LinkVersion != link.version):
		answer(w, 404, map[string]string{"code": "LINK_UNKNOWN"})
		return nil
	case err != nil:
		answer(w, 500, map[string]string{"code": "INTERNAL"})
		return nil
	}
	return found
}

// A mere look does not wait for its line in the log.
func (g gate) state(w http.ResponseWriter, r *http.Request) {
	found := g.find(w, r)
	if found == nil {
		return
	}
	now := time.Now().UTC()
	decision := decide(found, now)
	g.store.note(lineOf(found, "state", decision, now))
	answer(w, 200, viewOf(found, decision, now))
}

// A pass does.
func (g gate) pass(w http.ResponseWriter, r *http.Request) {
	found := g.find(w, r)
	if found == nil {
		return
	}
	now := time.Now().UTC()
	decision := decide(found, now)
	if err := g.store.log(r.Context(), lineOf(found, "pass", decision, now)); err != nil {
		answer(w, 500, map[string]string{"code": "INTERNAL"})
		return
	}
	if decision.state != "enter" {
		answer(w, 402, map[string]string{"code": decision.reason})
		return
	}
	answer(w, 200, g.passes.make(found, now))
}

func answer(w http.ResponseWriter, status int, body any) {
	text, err := json.Marshal(body)
	if err != nil {
		status, text = 500, []byte(`{"code":"INTERNAL"}`)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(text)))
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(text)
}
