package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

type link struct {
	participantID [16]byte
	version       int32
}

type linkReader struct{ key []byte }

// LINK_KEYS is "<key id>:<base64url>"; one key is enough here.
func newLinkReader(keys string) linkReader {
	_, secret, _ := strings.Cut(keys, ":")
	key, err := base64.RawURLEncoding.DecodeString(secret)
	if err != nil {
		panic(err)
	}
	return linkReader{key}
}

func (l linkReader) read(token string) (link, bool) {
	bytes, err := base64.RawURLEncoding.Strict().DecodeString(token)
	if err != nil || len(bytes) != 35 {
		return link{}, false
	}
	mac := hmac.New(sha256.New, l.key)
	mac.Write(bytes[:19])
	if !hmac.Equal(mac.Sum(nil)[:16], bytes[19:]) {
		return link{}, false
	}
	return link{[16]byte(bytes[1:17]), int32(binary.BigEndian.Uint16(bytes[17:19]))}, true
}

type videoGrant struct {
	RoomJoin             bool   `json:"roomJoin"`
	Room                 string `json:"room"`
	CanPublish           bool   `json:"canPublish"`
	CanSubscribe         bool   `json:"canSubscribe"`
	CanPublishData       bool   `json:"canPublishData"`
	CanUpdateOwnMetadata bool   `json:"canUpdateOwnMetadata"`
}
type claims struct {
	Iss   string     `json:"iss"`
	Sub   string     `json:"sub"`
	Exp   int64      `json:"exp"`
	Video videoGrant `json:"video"`
}
type passView struct {
	URL       string `json:"url"`
	Token     string `json:"token"`
	Room      string `json:"room"`
	Identity  string `json:"identity"`
	ExpiresAt string `json:"expiresAt"`
}

type passMaker struct {
	url, issuer, header string
	secret              []byte
}

func newPassMaker(url, issuer, secret string) passMaker {
	return passMaker{url, issuer, base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"HS256","typ":"JWT"}`)), []byte(secret)}
}

func (p passMaker) make(f *facts, now time.Time) *passView {
	room := fmt.Sprintf("s-%s-%d", f.SessionID.String(), f.RoomEpoch)
	lifetime := min(300, max(1, int64(f.ClosesAt.Sub(now).Seconds())))
	exp := now.Unix() + lifetime
	identity := f.ParticipantID.String()
	payload, _ := json.Marshal(claims{p.issuer, identity, exp, videoGrant{true, room, true, true, true, false}})
	signed := p.header + "." + base64.RawURLEncoding.EncodeToString(payload)
	mac := hmac.New(sha256.New, p.secret)
	mac.Write([]byte(signed))
	return &passView{p.url, signed + "." + base64.RawURLEncoding.EncodeToString(mac.Sum(nil)), room, identity, iso(time.Unix(exp, 0))}
}
