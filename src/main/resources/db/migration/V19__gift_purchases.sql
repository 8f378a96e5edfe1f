-- A gift card that somebody buys. Its number begins with a U, which no order's number has: payments know references, and each room
-- tells its own by that. EXPIRED is not the end: money that comes after all still buys the card.
CREATE TABLE gift_purchase (
  number VARCHAR(12) NOT NULL,
  secret_key VARCHAR(24) NOT NULL,
  buyer_name VARCHAR(200) NOT NULL,
  buyer_email VARCHAR(254) NOT NULL,
  buyer_language VARCHAR(2) NOT NULL,
  -- whom it is for and what the buyer wishes them, as the letter says it; either may be empty
  for_name VARCHAR(200) NOT NULL,
  message VARCHAR(200) NOT NULL,
  cents BIGINT NOT NULL CHECK (cents > 0),
  status VARCHAR(10) NOT NULL CHECK (status IN ('PENDING','PAID','EXPIRED')),
  made_at BIGINT NOT NULL,
  pay_until BIGINT NOT NULL,
  payment_id VARCHAR(24) REFERENCES payment(id),
  paid_at BIGINT,
  gift_card_id BIGINT REFERENCES gift_card(id),
  CONSTRAINT one_gift_purchase_number PRIMARY KEY (number),
  CONSTRAINT one_gift_purchase_of_a_card UNIQUE (gift_card_id)
);
CREATE INDEX gift_purchase_by_pay_until ON gift_purchase (pay_until);
